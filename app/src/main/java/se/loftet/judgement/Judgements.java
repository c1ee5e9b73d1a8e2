package se.loftet.judgement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;

/// The police's compartment. To anybody else nothing of it exists.
@Service
@Transactional
public class Judgements {
  private static final int MOST_READINGS = 100;
  private final JudgementRepository repository;
  private final Store store;
  private final Clock clock;

  Judgements(JudgementRepository repository, Store store, Clock clock) {
    this.repository = repository;
    this.store = store;
    this.clock = clock;
  }

  /// Whether the compartment is open to the acting person.
  @Transactional(readOnly = true)
  public boolean open() {
    return repository.open();
  }

  @Transactional(readOnly = true)
  public List<IntelligenceJudgement> list() {
    mine();
    return repository.list();
  }

  @Transactional(readOnly = true)
  public IntelligenceJudgement get(long id) {
    return repository.find(id).orElseThrow(() -> notFound(id));
  }

  /// Opens the text. Who did, and when, stands in the log afterwards.
  public String read(long id) {
    return repository.read(id, clock.instant()).orElseThrow(() -> notFound(id));
  }

  /// Who opened the text, the last first: told to those who answer for what leaves the compartment.
  @Transactional(readOnly = true)
  public List<Reading> readings(IntelligenceJudgement judgement) {
    Acting.require(Right.APPROVE);
    return repository.readings(judgement, MOST_READINGS);
  }

  public IntelligenceJudgement add(Draft draft) {
    mine();
    Acting.require(Right.EDIT);
    var faults = draft.faults(LocalDate.now(clock));
    if (!faults.isEmpty()) {
      throw new Refused.Rule(faults.values().iterator().next());
    }
    var added = get(repository.add(draft, clock.instant()));
    audit("create", added, Map.of("handling", added.handling().name(), "sure", draft.sure()));
    return added;
  }

  /// Discards it (gallring). The sentences that were released of it stay as they are.
  public void discard(long id) {
    Acting.require(Right.EDIT);
    var judgement = get(id);
    if (repository.discard(judgement) == 0) {
      throw new Refused.Changed("intelligence_judgement", id);
    }
    audit("discard", judgement, Map.of());
  }

  private void mine() {
    if (!repository.open()) {
      throw notFound(0);
    }
  }

  /// The log tells that it happened, never what the text says.
  private void audit(String action, IntelligenceJudgement judgement, Map<String, Object> detail) {
    var told = new java.util.HashMap<>(detail);
    told.put("class", "PARTY");
    told.put("owner", judgement.owner());
    var municipality = Acting.now().municipality();
    store.audit(
        action, "intelligence_judgement", municipality + "/" + judgement.ref(), municipality, told);
  }

  private static Refused.NotFound notFound(long id) {
    return new Refused.NotFound("intelligence_judgement", id);
  }
}
