package se.loftet.workplace.walk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.mail.Mailer;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.walk.Measure;
import se.loftet.walk.Observation;
import se.loftet.walk.OwnerAnswer;
import se.loftet.walk.Owners;
import se.loftet.walk.Reply;
import se.loftet.walk.Triage;
import se.loftet.walk.WalkFile;

/// Asks owners outside by mail, and takes their answers in.
@Service
@Transactional
class Asking {
  private static final String ADDRESS = "[^@\\s<>,;]{1,64}@[A-Za-z0-9.-]{3,190}";
  private final Owners owners;
  private final Triage triage;
  private final Mailer mailer;
  private final String site;

  Asking(Owners owners, Triage triage, Mailer mailer, @Value("${loftet.url:}") String site) {
    this.owners = owners;
    this.triage = triage;
    this.mailer = mailer;
    this.site = site;
  }

  /// Sends the question; what the mail server does not take is not asked.
  ///
  /// @param here origin of this request, for installations that do not say their own
  void ask(WalkFile file, Observation note, String address, String here) {
    if (!address.matches(ADDRESS)) {
      throw new Refused.Rule("walk.owner.fault.address");
    }
    var link = link(file, note, address, here);
    var text = Text.in(Text.SWEDISH);
    var question = question(file, note, measure(file, note));
    mailer.send(
        address,
        text.of("walk.owner.mail.subject", file.walk().title()),
        text.of("walk.owner.mail.text", question, link, Owners.VALID.toDays()));
  }

  /// The link alone, for whoever reaches the owner in another way. It cannot be shown again.
  String link(WalkFile file, Observation note, @Nullable String address, String here) {
    var measure = measure(file, note);
    var token = owners.ask(measure, question(file, note, measure), address);
    return (site.isBlank() ? here : site.replaceAll("/+$", "")) + "/svar/" + token;
  }

  private static Measure measure(WalkFile file, Observation note) {
    return file.measure(note).orElseThrow(() -> new Refused.Rule("walk.owner.fault.decideFirst"));
  }

  /// The observation, where and when it was made, and what is asked for.
  private static String question(WalkFile file, Observation note, Measure measure) {
    var where =
        Stream.of(
                file.stop(note).map(ThreadObject::label).orElse(null),
                note.placeText(),
                file.walk().title(),
                file.walk().happens() == null
                    ? null
                    : Text.in(Text.SWEDISH).date(file.walk().happens()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return Stream.of(
            note.label(), where, measure.text().equals(note.label()) ? null : measure.text())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  /// Lets the answer stand as the decision of the measure.
  void take(WalkFile file, Observation note, long id, LocalDate today) {
    var measure = file.measure(note).orElseThrow(() -> new Refused.NotFound("measure", id));
    var answer =
        owners.answers(measure).stream()
            .filter(a -> a.id() == id && a.taken() == null)
            .findFirst()
            .orElseThrow(() -> new Refused.NotFound("measure_answer", id));
    owners.taken(answer);
    triage.decide(note, reply(measure, answer, today), measure.head().version());
  }

  private static Reply reply(Measure measure, OwnerAnswer answer, LocalDate today) {
    boolean no = answer.decision() == Measure.Decision.NO;
    var day = answer.day() == null ? null : PartialDate.of(answer.day());
    return new Reply(
        answer.decision(),
        measure.text(),
        no ? answer.words() : null,
        measure.responsible(),
        answer.done() ? Measure.Status.DONE : Measure.Status.ONGOING,
        measure.extent(),
        measure.cost(),
        answer.done() || day == null ? measure.due() : day,
        answer.done() ? Objects.requireNonNullElse(day, PartialDate.of(today)) : null,
        no || answer.words() == null ? measure.answer() : answer.words());
  }
}
