package se.loftet.sampling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.analysis.SurveySample;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;
import se.loftet.survey.QuestionBank;
import se.loftet.survey.Questionnaire;

/// Earlier waves taken in from files of answers: the figures are kept, the answers are not.
@Service
@Transactional
public class ImportedWaves {
  private final Store store;
  private final Clock clock;

  ImportedWaves(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What is told of the wave.
  ///
  /// @param randomSample whether it says that residents of the municipality were drawn at random
  /// @param cuts see [SurveyResult]
  /// @param weight a variable by its name, blank for none, as strata and clusters
  public record Wanted(
      String title,
      String publisher,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      String differs,
      boolean randomSample,
      String weight,
      String strata,
      String clusters,
      String cuts,
      List<WaveVariable> variables) {}

  /// The newest first.
  @Transactional(readOnly = true)
  public List<ImportedWave> list() {
    return store.all(ImportedWave.class, Acting.now().municipality()).stream()
        .sorted(Comparator.comparing(ImportedWave::ends).reversed())
        .toList();
  }

  /// The questions a variable can be taken for, with the municipality's places.
  @Transactional(readOnly = true)
  public Questionnaire bank() {
    var here = Acting.now().municipality();
    var all =
        new Questionnaire(
            Head.unmarked(here, "bank", ""),
            "",
            1,
            List.of("sv"),
            List.of(),
            QuestionBank.bank().questions());
    return Placed.of(all, store.all(Place.class, here));
  }

  /// Computes the figures of the file and keeps them.
  ///
  /// @param origin the file and its fingerprint, or the data set
  public ImportedWave keep(Wanted wanted, Microdata all, String origin) {
    Acting.require(Right.EDIT);
    check(wanted);
    var design =
        new MicrodataFigures.Wanted(
            "", List.of(), "", wanted.weight(), wanted.strata(), wanted.clusters());
    var data = wanted.weight().isEmpty() ? all : all.with(wanted.weight());
    if (data.size() == 0) {
      throw new Refused.Rule("wave.noAnswers");
    }
    var figures =
        new WaveFigures(data, wanted.variables(), Indicator.parse(wanted.cuts()))
            .of(bank(), sample(data, design));
    if (figures.isEmpty()) {
      throw new Refused.Rule("wave.noFigures");
    }
    var acting = Acting.now();
    return store.insert(
        new ImportedWave(
            Head.unmarked(
                acting.municipality(),
                "omgang-" + UUID.randomUUID().toString().substring(0, 8),
                acting.party()),
            wanted.title(),
            wanted.publisher(),
            date(wanted.starts()),
            date(wanted.ends()),
            wanted.differs().isEmpty() ? null : wanted.differs(),
            data.size(),
            origin,
            String.join("; ", wanted.weight(), wanted.strata(), wanted.clusters()),
            wanted.variables(),
            figures,
            wanted.cuts().isBlank() ? null : wanted.cuts()));
  }

  private static SurveySample sample(Microdata data, MicrodataFigures.Wanted design) {
    try {
      return MicrodataFigures.sample(data, design);
    } catch (IllegalArgumentException contradiction) {
      throw new Refused.Rule("microdata.design");
    }
  }

  private void check(Wanted wanted) {
    if (wanted.title().isEmpty() || wanted.publisher().isEmpty()) {
      throw new Refused.Rule("wave.named");
    }
    if (date(wanted.ends()).isBefore(date(wanted.starts()))
        || date(wanted.ends()).isAfter(LocalDate.now(clock))) {
      throw new Refused.Rule("wave.order");
    }
    if (!wanted.randomSample()) {
      throw new Refused.Rule("wave.sample");
    }
    if (wanted.variables().isEmpty()) {
      throw new Refused.Rule("wave.noVariables");
    }
  }

  private static LocalDate date(@Nullable LocalDate day) {
    if (day == null) {
      throw new Refused.Rule("wave.dates");
    }
    return day;
  }

  /// Takes it away; results that were computed with it keep what they say.
  public void remove(long id, int version) {
    Acting.require(Right.EDIT);
    var wave = store.get(ImportedWave.class, new Ref<>(id));
    if (wave.head().version() != version) {
      throw new Refused.Changed("imported_wave", id);
    }
    store.delete(wave);
  }
}
