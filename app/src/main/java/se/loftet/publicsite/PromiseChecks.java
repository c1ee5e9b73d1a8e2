package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.web.Text;
import se.loftet.promise.Checkability;
import se.loftet.promise.Lack;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;

/// The seven questions that make a promise checkable, with the answers it gives.
record PromiseChecks(Text text, Links links, Promise promise) {

  List<PromisePage.Check> rows() {
    var lacks = RunningPeriod.lacks(Checkability.of(promise, links.thread().document()));
    var document = links.thread().document();
    var followUp = promise.followUpOn() == null ? document.followUpOn() : promise.followUpOn();
    var rows = new ArrayList<PromisePage.Check>();
    rows.add(row("who", lacks, Lack.NO_PARTY, RunningPeriod.parties(links, promise.shares())));
    rows.add(row("howMuch", lacks, Lack.NO_NUMBER, new ItemWords(text).target(promise.target())));
    rows.add(row("where", lacks, Lack.NO_PLACE, places()));
    rows.add(check("when", new PeriodWords(text).period(document)));
    rows.add(check("owner", promise.ownerRole()));
    rows.add(check("baseline", promise.baseline()));
    rows.add(check("followUp", followUp == null ? null : text.date(followUp)));
    return rows;
  }

  long answered() {
    return rows().stream().filter(PromisePage.Check::answered).count();
  }

  /// A question the text itself may answer without anything being entered.
  private PromisePage.Check row(String key, Set<Lack> lacks, Lack lack, String answer) {
    return lacks.contains(lack)
        ? check(key, null)
        : check(key, answer.isBlank() ? text.of("site.check.inText") : answer);
  }

  private PromisePage.Check check(String key, @Nullable String answer) {
    var question = text.of("site.check." + key);
    return answer == null || answer.isBlank()
        ? new PromisePage.Check(false, question, text.of("site.missing"))
        : new PromisePage.Check(true, question, answer);
  }

  private String places() {
    return Stream.concat(
            Stream.of(promise.placeText()).filter(Objects::nonNull),
            links.places(promise.places()).stream().map(Place::name))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
