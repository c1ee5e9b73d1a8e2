package se.loftet.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.dataset.Wishes;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;

/// Questions put to the real files of the demo, answered, kept, and computed again.
class FindingsTest extends FindingTown {
  private static Question usual(String category) {
    return Question.of(Method.USUAL, crimes(), "0486", category, "count");
  }

  @Test
  void aYearIsJudgedByTheYearsBeforeIt() {
    var answer = as(ANALYST, () -> findings.ask(usual("burglary"))).answer();
    assertThat(answer.lines()).hasSize(11);
    assertThat(answer.lines().getLast().name()).isEqualTo("2025");
    assertThat(answer.sentence().in(SWEDISH)).startsWith("2025: 129. Väntat var ");
    for (var line : answer.lines()) {
      var cells = line.cells();
      assertThat(cells.get(2).orNaN()).isLessThan(cells.get(1).orNaN());
      assertThat(cells.get(3).orNaN()).isGreaterThan(cells.get(1).orNaN());
    }
  }

  @Test
  void whatFollowsHowHardThePoliceLookSaysSo() {
    assertThat(cautions(answer(usual("drugs_weapons"))))
        .contains(
            "Talet beror på hur mycket polisen letar. Fler anmälda betyder inte att fler brott"
                + " begås.");
    assertThat(cautions(answer(usual("burglary")))).noneMatch(words -> words.contains("letar"));
  }

  @Test
  void tooFewYearsIsAnAnswer(@TempDir Path folder) {
    var rows =
        """
        kommun;period;key;count;per100k;preliminary
        0486;2023;kort;5;1,0;
        0486;2025;kort;7;1,0;p
        """;
    var set = take(folder, "kort.csv", rows, null);
    var answer = answer(Question.of(Method.USUAL, set, "0486", "kort", "count"));
    assertThat(answer.headline().in(SWEDISH)).isEqualTo("För lite för att säga något");
    assertThat(cautions(answer)).contains("Ett tal är preliminärt.");
  }

  @Test
  void aSavedFindingIsComputedAgainToTheSameBits() {
    var saved =
        as(ANALYST, () -> findings.save(usual("person"), "Brott mot person", SecrecyClass.PARTY));
    assertThat(saved.head().secrecy()).isEqualTo(SecrecyClass.PARTY);
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.SAME);
    var again = as(ANALYST, () -> findings.ask(usual("person")));
    assertThat(again.sha256()).isEqualTo(saved.sha256());
    assertThat(Result.read(again.canonical())).isEqualTo(again);
    assertThatThrownBy(() -> as(POLICE, () -> findings.get(saved.head().id())))
        .isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void aStoredResultThatWasChangedIsFoundOut() {
    var saved = as(ANALYST, () -> findings.save(usual("theft"), "Stölder", SecrecyClass.INTERNAL));
    app.owner()
        .sql(
            "update finding_result set canonical = replace(canonical, 'FINAL', 'REVISED') where"
                + " finding = ?")
        .param(saved.head().id())
        .update();
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.DAMAGED);
    assertThat(as(ANALYST, () -> findings.differing(saved)))
        .hasSizeGreaterThan(10)
        .first()
        .isEqualTo(new Bits("answer.lines[0].cells[0].state", "REVISED", "FINAL"));
    app.owner()
        .sql("update finding_result set canonical = left(canonical, 40) where finding = ?")
        .param(saved.head().id())
        .update();
    assertThat(as(ANALYST, () -> findings.differing(saved))).isEmpty();
    app.owner().sql("delete from finding where id = ?").param(saved.head().id()).update();
  }

  @Test
  void whatWasSavedByMistakeIsRemovedUnlessSomethingRestsOnIt() {
    var saved = saved(usual("theft"), "Av misstag");
    long id = saved.head().id();
    assertThatThrownBy(() -> remove(POLICE, saved)).hasMessageContaining("cannotRemove");
    var later = as(ANALYST, () -> findings.again(saved));
    assertThatThrownBy(() -> remove(ANALYST, saved)).hasMessageContaining("cannotRemove");
    remove(ANALYST, later);
    var open = as(ANALYST, () -> findings.release(id, saved.head().version()));
    assertThatThrownBy(() -> remove(ANALYST, open)).hasMessageContaining("cannotRemove");
    var back = as(ANALYST, () -> findings.withdraw(id, open.head().version()));
    remove(ANALYST, back);
    assertThatThrownBy(() -> as(ANALYST, () -> findings.get(id)))
        .isInstanceOf(Refused.NotFound.class);
  }

  private static void remove(Acting who, Finding finding) {
    who.run(() -> findings.remove(finding.head().id(), finding.head().version()));
  }

  @Test
  void newDataIsToldAndAskedAgainBesideTheOld(@TempDir Path folder) throws IOException {
    var file = folder.resolve("skadegorelse.csv");
    var head = "kommun;period;key;count;per100k;preliminary\n";
    var rows = new StringBuilder(head);
    for (int year = 2010; year < 2026; year++) {
      rows.append("0486;%d;skada;%d;1,0;\n".formatted(year, 300 + year % 7 * 10));
    }
    Files.writeString(file, rows);
    var own = take(file, Wishes.NONE);
    var saved = saved(Question.of(Method.USUAL, own, "0486", "skada", "count"), "Skador");
    assertThat(as(ANALYST, () -> findings.revised(saved))).isFalse();
    Files.writeString(file, rows.toString().replace("2025;skada;320", "2025;skada;900"));
    take(file, new Wishes(null, null, null, own));
    assertThat(as(ANALYST, () -> findings.revised(saved))).isTrue();
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.SAME);
    assertThat(as(ANALYST, () -> findings.shifts(saved)))
        .singleElement()
        .satisfies(shift -> {
          assertThat(shift.name()).isEqualTo("2025");
          assertThat(shift.field().name()).isEqualTo("count");
          assertThat(shift.before().orNaN()).isEqualTo(320);
          assertThat(shift.after().orNaN()).isEqualTo(900);
        });
    Files.writeString(file, rows.toString().replace("2023;skada;300", "2023;skada;800"));
    take(file, new Wishes(null, null, null, own));
    assertThat(as(ANALYST, () -> findings.shifts(saved)))
        .extracting(shift -> shift.name() + " " + shift.field().name())
        .contains("2023 count", "2024 expected", "2024 lower", "2024 upper", "2025 expected")
        .doesNotContain("2025 count", "2022 expected");
    Files.writeString(file, rows.toString().replace("2025;skada;320", "2025;skada;900"));
    take(file, new Wishes(null, null, null, own));
    assertThat(as(ANALYST, () -> findings.restingOn(own))).hasSize(1);
    var next = as(ANALYST, () -> findings.again(saved));
    assertThat(next.sha256()).isNotEqualTo(saved.sha256());
    assertThat(as(ANALYST, () -> findings.result(next)).answer().lines().getLast().mark())
        .isEqualTo("high");
    assertThat(as(ANALYST, () -> findings.revised(next))).isFalse();
    assertThat(next.repeats()).isNotNull();
  }

  @Test
  void aFindingNeverChanges() {
    var saved =
        as(ANALYST, () -> findings.save(usual("total"), "Alla brott", SecrecyClass.INTERNAL));
    assertThatThrownBy(() ->
            app.owner()
                .sql("update finding set sha256 = 'x' where id = ?")
                .param(saved.head().id())
                .update())
        .hasMessageContaining("never changes");
  }
}
