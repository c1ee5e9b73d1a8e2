package se.loftet.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;
import se.loftet.thread.Gaps;
import se.loftet.thread.PeriodThreads;
import se.loftet.thread.PublicMarksRepository;

/// The gaps everyone may read, computed from what is released. A municipality's are kept until
/// something released of it changes, or the day does.
@Service
@Transactional(transactionManager = "publicTransactionManager", readOnly = true)
public class OpenGaps {
  private static final Text SWEDISH = Text.in(Text.SWEDISH);
  private static final Text ENGLISH = Text.in(Text.ENGLISH);
  private static final int MOST_KEPT = 5_000;
  private final Store store;
  private final Municipalities municipalities;
  private final PublicMarksRepository marks;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /// @param state the mark and the day the gaps were computed for
  private record Kept(String state, List<Answers.GapEntry> gaps) {}

  OpenGaps(
      @Qualifier("publicStore") Store store,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      PublicMarksRepository marks,
      Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.marks = marks;
    this.clock = clock;
  }

  /// Of one municipality, or of all that are shown; the newest period of each first.
  Answers.Gaps of(@Nullable String code, @Nullable String period, Page page) {
    var all = new ArrayList<Answers.GapEntry>();
    asked(code).forEach(each -> all.addAll(gaps(each)));
    if (period != null) {
      requirePeriod(code, period);
      all.removeIf(gap -> !gap.period().equals(period));
    }
    var next = page.more(all.size()) ? Paths.gaps(code, period, page) : null;
    return new Answers.Gaps(code, page.of(all), all.size(), next);
  }

  private List<Municipality> asked(@Nullable String code) {
    var list =
        municipalities.list().stream().filter(m -> code == null || m.code().equals(code)).toList();
    if (list.isEmpty() && code != null) {
      throw new Refused.NotFound("opendata.noMunicipality", Map.of("code", code));
    }
    return list;
  }

  private void requirePeriod(@Nullable String code, String period) {
    var known =
        asked(code).stream()
            .flatMap(each -> PeriodThreads.documents(store, each.code()).stream())
            .map(each -> each.head().ref())
            .toList();
    if (!known.contains(period)) {
      throw code == null
          ? new Refused.NotFound("opendata.noSuchPeriod", Map.of("period", period))
          : new Refused.NotFound(
              "opendata.noPeriod",
              Map.of("1", code, "2", period, "3", String.join(", ", known.reversed())));
    }
  }

  private List<Answers.GapEntry> gaps(Municipality municipality) {
    var today = LocalDate.now(clock);
    var state = marks.of(municipality.code()) + " " + today;
    var before = kept.get(municipality.code());
    if (before != null && before.state().equals(state)) {
      return before.gaps();
    }
    var computed = computed(municipality, today);
    if (computed.size() <= MOST_KEPT) {
      kept.put(municipality.code(), new Kept(state, computed));
    }
    return computed;
  }

  private List<Answers.GapEntry> computed(Municipality municipality, LocalDate today) {
    var all = new ArrayList<Answers.GapEntry>();
    for (var document : PeriodThreads.documents(store, municipality.code()).reversed()) {
      Ref<PromiseDocument> ref = ThreadObject.ref(document);
      Gaps.of(PeriodThreads.load(store, municipality, ref), today)
          .forEach(gap -> all.add(entry(gap, municipality.code(), document.head().ref())));
    }
    return List.copyOf(all);
  }

  private static Answers.GapEntry entry(Gap gap, String municipality, String period) {
    return new Answers.GapEntry(
        gap.code().code(),
        gap.severity(),
        municipality,
        period,
        gap.kind(),
        gap.ref(),
        gap.label(),
        new Answers.Words(gap.sentence(SWEDISH), gap.sentence(ENGLISH)),
        new Answers.Words(gap.suggestion(SWEDISH), gap.suggestion(ENGLISH)));
  }
}
