package se.loftet.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Decision;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Party;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Records;
import se.loftet.platform.web.Text;
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.testkit.Gen;
import se.loftet.walk.Measure;
import se.loftet.walk.Observation;
import se.loftet.walk.SpeedReading;
import se.loftet.walk.Stop;
import se.loftet.walk.Walk;

class RoundTripTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Party.class,
        Place.class,
        Evidence.class,
        Agreement.class,
        SituationPicture.class,
        Problem.class,
        Stance.class,
        Cause.class,
        PromiseDocument.class,
        FocusArea.class,
        Goal.class,
        Promise.class,
        Amendment.class,
        Activity.class,
        LogEntry.class,
        Outcome.class,
        Verdict.class,
        FollowUp.class,
        Decision.class,
        Walk.class,
        Stop.class,
        Observation.class,
        Measure.class,
        SpeedReading.class
      })
  void whatIsShownIsWhatWasStored(Class<? extends ThreadObject> kind) {
    forAll(gen -> {
      var object = any(gen, kind);
      var state = state(object);
      var written = new Written(Values.read(Shown.of(object).json()), state, link -> true);
      var read = new ArrayList<@Nullable Object>();
      read.add(object.head());
      read.addAll(written.record("", Field.of(kind)));
      assertThat(written.faults()).isEmpty();
      assertThat(Records.make(kind, read)).isEqualTo(object);
    });
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Problem.class,
        Promise.class,
        Activity.class,
        Agreement.class,
        Walk.class,
        Stop.class,
        Observation.class,
        Measure.class,
        SpeedReading.class
      })
  void everyFieldHasItsWords(Class<? extends ThreadObject> kind) {
    for (var locale : List.of(Text.SWEDISH, Text.ENGLISH)) {
      var text = Text.in(locale);
      for (var name : Marks.names(kind)) {
        assertThat(
                text.has("field." + kind.getSimpleName() + "." + name + ".label")
                    || text.has("field.any." + name + ".label"))
            .as(kind.getSimpleName() + "." + name)
            .isTrue();
      }
    }
  }

  private static @Nullable FormalState state(ThreadObject object) {
    for (var component : object.getClass().getRecordComponents()) {
      if (component.getType() == FormalState.class) {
        return (FormalState) Records.require(component, object);
      }
    }
    return null;
  }

  private static <T extends ThreadObject> T any(Gen gen, Class<T> kind) {
    var values = new ArrayList<@Nullable Object>();
    values.add(Head.unmarked("0999", "ett-namn", "kommun"));
    for (var field : Field.of(kind)) {
      values.add(any(gen, field));
    }
    return Records.make(kind, fitting(kind, values));
  }

  /// What a kind's own constructor asks for.
  private static List<@Nullable Object> fitting(Class<?> kind, List<@Nullable Object> values) {
    if (kind == Outcome.class || kind == Decision.class) {
      values.set(1, new Ref<Promise>(7));
      values.set(2, null);
    }
    if (kind == PromiseDocument.class) {
      values.set(2, new PartialDate("2019-02"));
      values.set(3, new PartialDate("2019"));
    }
    if (kind == Measure.class) {
      values.set(6, "Ett skäl");
      values.set(7, "Parkenheten");
      values.set(14, new PartialDate("2019"));
    }
    return values;
  }

  private static @Nullable Object any(Gen gen, Field field) {
    if (!field.required() && field.type() != List.class && gen.chance(0.3)) {
      return field.control() == Field.Control.TICK ? (Object) false : null;
    }
    return switch (field.control()) {
      case LINE, PARTY -> words(gen);
      case TEXT -> gen.chance(0.5) ? words(gen) : words(gen) + "\n" + words(gen);
      case LINES -> several(gen, () -> words(gen));
      case NUMBER ->
          new BigDecimal(gen.between(-99_999, 99_999))
              .movePointLeft(gen.between(0, 3))
              .stripTrailingZeros();
      case COUNT -> gen.between(0, 90_000);
      case DAY -> LocalDate.of(gen.between(1990, 2040), gen.between(1, 12), gen.between(1, 28));
      case DATE -> date(gen);
      case WORD, STATE -> one(gen, field.type());
      case WORDS -> several(gen, () -> one(gen, field.item())).stream().distinct().toList();
      case TICK, YES_NO -> gen.chance(0.5);
      case LINK -> new Ref<>(gen.between(1, 1000));
      case LINKS ->
          several(gen, () -> new Ref<>(gen.nextLong() >>> 20)).stream().distinct().toList();
      case GROUP -> record(gen, field.type(), field.parts());
      case ROWS -> several(gen, () -> record(gen, field.item(), field.parts()));
    };
  }

  private static Object record(Gen gen, Class<?> type, List<Field> parts) {
    return Records.make(type, parts(gen, parts));
  }

  private static List<@Nullable Object> parts(Gen gen, List<Field> parts) {
    var values = new ArrayList<@Nullable Object>();
    parts.forEach(part -> values.add(any(gen, part)));
    return values;
  }

  private static <T> List<T> several(Gen gen, java.util.function.Supplier<T> one) {
    return IntStream.range(0, gen.between(0, 3)).mapToObj(i -> one.get()).toList();
  }

  private static Object one(Gen gen, Class<?> type) {
    var all = Objects.requireNonNull(type.getEnumConstants());
    return all[gen.between(0, all.length - 1)];
  }

  private static PartialDate date(Gen gen) {
    var year = Integer.toString(gen.between(1990, 2040));
    return new PartialDate(
        switch (gen.between(0, 2)) {
          case 0 -> year;
          case 1 -> String.format(Locale.ROOT, "%s-%02d", year, gen.between(1, 12));
          default ->
              String.format(
                  Locale.ROOT, "%s-%02d-%02d", year, gen.between(1, 12), gen.between(1, 28));
        });
  }

  private static String words(Gen gen) {
    var some =
        List.of("gata", "Åkers", "<b>", "&amp;", "\"citat\"", "ö", "kväll", "100 %", "'", "{0}");
    var said = new ArrayList<String>();
    for (int i = 0; i <= gen.between(0, 4); i++) {
      said.add(some.get(gen.between(0, some.size() - 1)));
    }
    return String.join(" ", said);
  }
}
