package se.loftet.workplace.walk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.dialogue.Contribution;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.walk.Observation;
import se.loftet.walk.Route;
import se.loftet.walk.Stop;
import se.loftet.walk.Walk;
import se.loftet.walk.Walks;
import se.loftet.workplace.Periods;

/// Plans walks under the activities of the periods there are.
@Service
@Transactional
class Planning {
  private final Store store;
  private final Walks walks;
  private final Periods periods;

  Planning(Store store, Walks walks, Periods periods) {
    this.store = store;
    this.walks = walks;
    this.periods = periods;
  }

  /// Activities a walk can count towards, those of walking first.
  @Transactional(readOnly = true)
  public List<Activity> activities() {
    var all = new ArrayList<Activity>();
    for (var document : periods.all().reversed()) {
      all.addAll(store.of(Activity.class, "document", ThreadObject.ref(document)));
    }
    all.sort(Comparator.comparing(activity -> !ofWalking(activity)));
    return List.copyOf(all);
  }

  private static boolean ofWalking(Activity activity) {
    var words = activity.text() + " " + Objects.toString(activity.type(), "");
    return words.toLowerCase(Locale.ROOT).contains("vandring");
  }

  @Transactional(readOnly = true)
  public List<Place> places() {
    return store.all(Place.class, Acting.now().municipality());
  }

  @Transactional(readOnly = true)
  public BaseMap base() {
    return BaseMap.of(Acting.now().municipality(), places());
  }

  @Transactional(readOnly = true)
  public Map<Long, String> placeNames() {
    var names = new HashMap<Long, String>();
    places().forEach(place -> names.put(place.head().id(), place.name()));
    return names;
  }

  @Transactional(readOnly = true)
  public List<Stop> stops(Walk walk) {
    return walks.file(walk).stops();
  }

  @Transactional(readOnly = true)
  public @Nullable Walk before(long id) {
    Ref<Walk> ref = new Ref<>(id);
    return id == 0 ? null : store.find(Walk.class, ref).orElse(null);
  }

  Walk plan(PlanForm form) {
    Ref<Activity> ref = new Ref<>(form.activity());
    var activity = store.get(Activity.class, ref);
    var before = before(form.returnsTo());
    var place = place(form.place());
    var walk =
        new Walk(
            head(activity, form),
            ThreadObject.ref(activity),
            form.title(),
            Objects.requireNonNull(form.kind()),
            Walk.State.PLANNED,
            place,
            form.happens(),
            orNothing(form.startsAt().replace(':', '.')),
            form.minutes() != null ? form.minutes() : orNothing(form.route().minutes()),
            orNothing(form.route().metres()),
            form.light(),
            null,
            orNothing(form.organiser()),
            orNothing(form.meetingPlace()),
            orNothing(form.accessibility()),
            orNothing(form.invitation()),
            form.before(),
            null,
            null,
            form.after(),
            before == null ? null : ThreadObject.ref(before),
            List.of(),
            List.of(),
            null,
            null);
    return walks.plan(walk, form.route());
  }

  private @Nullable Ref<Place> place(long id) {
    Ref<Place> ref = new Ref<>(id);
    return id == 0 || store.find(Place.class, ref).isEmpty() ? null : ref;
  }

  /// Stops where residents' pins and earlier observations lie thickest, near the place.
  @Transactional(readOnly = true)
  public Route suggest(Text text, long placeId) {
    var code = Acting.now().municipality();
    var signs = new ArrayList<Route.Point>();
    for (var voice : store.all(Contribution.class, code)) {
      if (voice.feeling() == Contribution.Feeling.UNSAFE
          && voice.state() != Contribution.State.DECLINED
          && voice.latitude() != null) {
        signs.add(new Route.Point(text.of(voice.theme()), voice.latitude(), voice.longitude()));
      }
    }
    for (var note : store.all(Observation.class, code)) {
      if (note.needsAnswer() && note.latitude() != null) {
        signs.add(new Route.Point(note.category(), note.latitude(), note.longitude()));
      }
    }
    var ref = place(placeId);
    var place = ref == null ? null : store.get(Place.class, ref);
    var start =
        place == null ? null : new Route.Point(place.name(), place.latitude(), place.longitude());
    return Route.suggest(start, signs);
  }

  private static @Nullable Integer orNothing(OptionalInt number) {
    return number.isPresent() ? (Integer) number.getAsInt() : null;
  }

  private static @Nullable String orNothing(String word) {
    return word.isEmpty() ? null : word;
  }

  /// A walk is as open as its activity, and no more closed than its planner may read.
  private Head head(Activity activity, PlanForm form) {
    var above = activity.head();
    if (above.secrecy() == SecrecyClass.PARTY && !above.owner().equals(Acting.now().party())) {
      throw new Refused.NotAllowed("EDIT");
    }
    var name = walks.freeName(stem(form.title(), form.happens()));
    var owner = Acting.now().party().equals("*") ? above.owner() : Acting.now().party();
    return Head.unmarked(above.municipality(), name, owner).marked(above.secrecy());
  }

  /// `vandring-2026-11-stallarholmen`: letters an address can do without explaining.
  private static String stem(String title, @Nullable PartialDate day) {
    var plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var year = day == null ? "" : day.iso().substring(0, 4) + "-";
    var stem = year + (plain.isEmpty() ? "vandring" : plain);
    return stem.substring(0, Math.min(60, stem.length()));
  }
}
