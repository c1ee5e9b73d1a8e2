package se.loftet.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFormTest {
  private static Values plan(String date, String body) {
    return Values.none().with("kind", "MEASURES_PLAN").with("date", date).with("body", body);
  }

  private static List<String> faults(Values values) {
    var faults = new ArrayList<Fault>();
    PlanForm.decided(values, faults);
    return faults.stream().map(Fault::field).toList();
  }

  @Test
  void aDecidedPlanNamesBodyNumberAndPicture() {
    assertThat(faults(plan("2024-07-01", ""))).containsExactly("body", "registryNumber", "picture");
    assertThat(faults(plan("", "Kommunstyrelsen")))
        .containsExactly("date", "registryNumber", "picture");
    assertThat(
            faults(
                plan("2025-01-01", "Kommunstyrelsen")
                    .with("registryNumber", "KS 4")
                    .with("picture", "7")))
        .isEmpty();
  }

  @Test
  void aDraftPlanAndOneFromBeforeTheRuleMayLackThem() {
    assertThat(faults(plan("", ""))).isEmpty();
    assertThat(faults(plan("2024-06-30", "Kommunstyrelsen"))).isEmpty();
    assertThat(faults(plan("2024", "Kommunstyrelsen"))).isNotEmpty();
    assertThat(faults(plan("2025-01-01", "Nämnden").with("kind", "COUNCIL"))).isEmpty();
  }
}
