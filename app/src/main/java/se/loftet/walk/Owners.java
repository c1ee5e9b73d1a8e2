package se.loftet.walk;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Asks an owner outside the municipality, who answers through a link without an account.
///
/// The link is a secret of 256 bits of which only the SHA-256 is kept. It is for one measure, works
/// once and for 30 days. What is answered is taken in by a person at the municipality.
@Service
@Transactional
public class Owners {
  public static final Duration VALID = Duration.ofDays(30);
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Store store;
  private final OwnerRepository repository;
  private final Clock clock;

  Owners(Store store, Clock clock) {
    this.store = store;
    this.repository = new OwnerRepository(store.db());
    this.clock = clock;
  }

  /// Makes a link for the owner of this measure and returns its secret.
  ///
  /// @param address where it is sent; null when somebody hands it over themselves
  public String ask(Measure measure, String question, @Nullable String address) {
    Acting.require(Right.EDIT);
    var responsible = measure.responsible();
    if (responsible == null) {
      throw new Refused.Rule("walk.fault.responsible");
    }
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    var asked =
        new OwnerQuestion(
            measure.head().municipality(),
            measure.head().id(),
            responsible,
            question,
            now,
            now.plus(VALID),
            null);
    repository.insert(hash(token), measure, address, asked);
    store.audit("ask", "measure", measure.head(), Map.of("responsible", responsible));
    return token;
  }

  /// What the link asks. Runs at the desk for answers.
  @Transactional(readOnly = true)
  public OwnerQuestion question(String token) {
    return repository
        .find(hash(token))
        .filter(q -> q.used() == null && q.expires().isAfter(clock.instant()))
        .orElseThrow(() -> new Refused.NotFound("link", ""));
  }

  /// Answers and uses the link up. Runs at the desk for answers, in the question's municipality.
  public void answer(
      String token,
      Measure.Decision decision,
      boolean done,
      @Nullable String day,
      @Nullable String words) {
    var question = question(token);
    if (repository.use(hash(token), clock.instant()) == 0) {
      throw new Refused.NotFound("link", "");
    }
    repository.insert(
        question,
        new OwnerAnswer(
            0, question.responsible(), decision, done, day, words, clock.instant(), null));
    store.audit(
        "answer",
        "measure",
        Long.toString(question.measure()),
        question.municipality(),
        Map.of("by", question.responsible(), "decision", decision.name()));
  }

  @Transactional(readOnly = true)
  public List<OwnerAnswer> answers(Measure measure) {
    return repository.answers(ThreadObject.ref(measure));
  }

  /// When the owner was last asked and has not answered.
  @Transactional(readOnly = true)
  public Optional<Instant> waitingSince(Measure measure) {
    Ref<Measure> ref = ThreadObject.ref(measure);
    return repository.lastAsked(ref);
  }

  /// Says that an answer has been taken in.
  public void taken(OwnerAnswer answer) {
    Acting.require(Right.EDIT);
    if (repository.take(answer.id(), clock.instant()) == 0) {
      throw new Refused.Changed("measure_answer", answer.id());
    }
  }

  private static String hash(String token) {
    return Deliveries.sha256(token.getBytes(StandardCharsets.UTF_8));
  }
}
