package se.loftet.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Round;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// Closes surveys whose last day has passed, empties urns once there are enough answers to hide
/// among, or none will follow, and destroys the keys of those that are done.
@Component
class Emptying implements Round {
  private static final int MINUTES = 15;
  private final Surveys surveys;
  private final Answers answers;
  private final AnswerRepository repository;
  private final Municipalities municipalities;
  private final UrnKeys keys;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final int least;

  Emptying(
      Surveys surveys,
      Answers answers,
      AnswerRepository repository,
      Municipalities municipalities,
      UrnKeys keys,
      TransactionOperations transactions,
      Clock clock,
      @Value("${loftet.survey.least:20}") int least) {
    this.surveys = surveys;
    this.answers = answers;
    this.repository = repository;
    this.municipalities = municipalities;
    this.keys = keys;
    this.transactions = transactions;
    this.clock = clock;
    this.least = least;
  }

  /// An urn that does not open loses nothing.
  @Override
  public void round() {
    var done = new ArrayList<Ref<Survey>>();
    for (var municipality : municipalities.list()) {
      Acting.system(municipality.code()).run(() -> done.addAll(closed()));
    }
    for (var urn : repository.ready(least)) {
      var _ = transactions.execute(status -> answers.empty(urn.survey()));
    }
    var waiting = repository.ready(1).stream().map(AnswerRepository.Urn::survey).toList();
    done.stream().filter(survey -> !waiting.contains(survey)).forEach(keys::destroy);
    var _ = transactions.execute(status -> repository.forgetReceipts(LocalDate.now(clock)));
  }

  /// The surveys of the municipality that take no more answers, those just closed among them.
  private List<Ref<Survey>> closed() {
    var done = new ArrayList<Ref<Survey>>();
    for (var survey : surveys.all()) {
      boolean over = survey.closes().isBefore(LocalDate.now(clock));
      if (survey.state() == Survey.State.OPEN && over) {
        surveys.close(survey.head().id(), survey.head().version());
      }
      if (survey.state() != Survey.State.DRAFT && (over || survey.closedOn() != null)) {
        done.add(ThreadObject.ref(survey));
      }
    }
    return done;
  }

  @Override
  public String what() {
    return "Shuffling of answers";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.minutes(1, MINUTES);
  }
}
