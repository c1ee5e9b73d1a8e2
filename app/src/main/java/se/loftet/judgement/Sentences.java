package se.loftet.judgement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.PersonalData;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;

/// What is told of the police's judgements: written by one person, released by another.
@Service
@Transactional
public class Sentences {
  private final SentenceRepository repository;
  private final Judgements judgements;
  private final Store store;
  private final Clock clock;

  Sentences(SentenceRepository repository, Judgements judgements, Store store, Clock clock) {
    this.repository = repository;
    this.judgements = judgements;
    this.store = store;
    this.clock = clock;
  }

  /// All the acting person may read: the police every one, the other party the released ones.
  @Transactional(readOnly = true)
  public List<SanitisedSentence> list() {
    return repository.list();
  }

  @Transactional(readOnly = true)
  public Optional<SanitisedSentence> find(String ref) {
    return list().stream().filter(sentence -> sentence.ref().equals(ref)).findFirst();
  }

  @Transactional(readOnly = true)
  public SanitisedSentence get(long id) {
    return repository.find(id).orElseThrow(() -> new Refused.NotFound("sanitised_sentence", id));
  }

  public SanitisedSentence add(long judgement, String text, String role) {
    Acting.require(Right.EDIT);
    if (text.isBlank() || role.isBlank()) {
      throw new Refused.Rule("sentence.fault.text");
    }
    if (!PersonalData.in(text).isEmpty()) {
      throw new Refused.Rule("sentence.fault.person");
    }
    var source = judgements.get(judgement);
    if (source.expired(today())) {
      throw new Refused.Rule("sentence.fault.expired");
    }
    var added = get(repository.add(source, text, role, clock.instant()));
    audit("create", added, "");
    return added;
  }

  /// Lets the sentence out. Only somebody who wrote neither it nor the judgement behind it may.
  public SanitisedSentence release(long id, Audience audience) {
    Acting.require(Right.APPROVE);
    var sentence = get(id);
    if (!sentence.secondPerson(Acting.now().staff())) {
      throw new Refused.Rule("sentence.fault.second");
    }
    var state = sentence.state(today());
    boolean further = sentence.audience() == Audience.JOINT && audience == Audience.PUBLIC;
    boolean first =
        state == SanitisedSentence.State.WAITING && !today().isAfter(sentence.validTo());
    if (!first && !(further && state == SanitisedSentence.State.RELEASED)) {
      throw new Refused.Rule("sentence.fault.state");
    }
    repository.release(sentence, audience, clock.instant());
    audit("release", sentence, audience.name());
    return get(id);
  }

  /// Takes the sentence back for good; a new one may be written.
  public void withdraw(long id) {
    var sentence = get(id);
    if (!judgements.open()) {
      throw new Refused.NotFound("sanitised_sentence", id);
    }
    repository.withdraw(sentence, clock.instant());
    audit("withdraw", sentence, "");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void audit(String action, SanitisedSentence sentence, String audience) {
    var municipality = Acting.now().municipality();
    store.audit(
        action,
        "sanitised_sentence",
        municipality + "/" + sentence.ref(),
        municipality,
        Map.of("class", "PARTY", "owner", sentence.owner(), "audience", audience));
  }
}
