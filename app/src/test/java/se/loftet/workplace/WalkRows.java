package se.loftet.workplace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.walk.Observation;
import se.loftet.walk.Walk;

/// Walks and observations put into the example town.
public final class WalkRows {
  private final ExampleTown town;

  public WalkRows(ExampleTown town) {
    this.town = town;
  }

  public Ref<Walk> walk(String ref, Walk.State state, @Nullable String day) {
    return town.add(
        new Walk(
            ExampleTown.head(ref),
            town.patrol,
            "Vandring i Ekeby centrum",
            Walk.Kind.SAFETY,
            state,
            town.centrum,
            day == null ? null : new PartialDate(day),
            null,
            90,
            null,
            Walk.Light.DARK,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null));
  }

  Ref<Observation> note(
      Ref<Walk> walk, String ref, String text, Observation.@Nullable Ownership owner) {
    return town.add(
        new Observation(
            ExampleTown.head(ref),
            walk,
            null,
            Observation.Feeling.UNSAFE,
            "Belysning",
            "lampa trasig",
            false,
            text,
            2,
            3,
            null,
            new java.math.BigDecimal("59.3701"),
            new java.math.BigDecimal("17.0301"),
            12,
            owner,
            "Hamngatan 4",
            null,
            "Sekreterare 1",
            "2025-11-10 19.12",
            null,
            null,
            null,
            null));
  }
}
