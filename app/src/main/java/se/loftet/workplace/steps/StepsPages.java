package se.loftet.workplace.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.formal.Approval;
import se.loftet.formal.FormalVersion;
import se.loftet.municipality.Party;
import se.loftet.picture.Editions;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.Amendment;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gaps;
import se.loftet.thread.Severity;
import se.loftet.workplace.Periods;

/// Puts the words of a language on a formal text and its steps.
@Component
class StepsPages {
  private static final List<FormalState> WAY =
      List.of(
          FormalState.DRAFT,
          FormalState.REFERRED,
          FormalState.APPROVED,
          FormalState.SIGNED,
          FormalState.PUBLISHED);
  private final Store store;
  private final Periods periods;
  private final Editions editions;

  StepsPages(Store store, Periods periods, Editions editions) {
    this.store = store;
    this.periods = periods;
    this.editions = editions;
  }

  @Transactional(readOnly = true)
  <T extends ThreadObject> StepsPage of(
      Text text,
      String slug,
      String action,
      Subject<T> subject,
      String refused,
      Map<String, String> typed) {
    var object = subject.object();
    var state = subject.stored();
    var canonical = subject.procedure().canonical(object);
    var approvals = subject.procedure().approvals(object);
    boolean out = state.compareTo(FormalState.REFERRED) >= 0 && !state.signed();
    boolean released = object.head().released() != null;
    boolean picture = object instanceof SituationPicture;
    var now = Acting.now();
    boolean document = object instanceof PromiseDocument;
    return new StepsPage(
        action,
        text.of("kind." + object.getClass().getSimpleName() + ".one"),
        object.label(),
        text.of(state),
        refused.isEmpty() ? "" : text.of(refused),
        typed,
        way(text, state),
        approvals.all().stream().map(answer -> answer(text, answer)).toList(),
        canonical.sha256(),
        canonical.text(),
        picture ? pictureHref(slug, object) + "/lydelse" : "",
        text.of(state.signed() ? "steps.hindrances.publish" : "steps.hindrances"),
        hindrances(text, object),
        state == FormalState.DRAFT && now.may(Right.EDIT),
        out && now.may(Right.APPROVE),
        approvals.standing().values().stream().noneMatch(each -> each.party().equals(now.party())),
        state == FormalState.APPROVED && now.may(Right.SIGN),
        picture,
        state.signed() && !released && now.may(Right.RELEASE),
        released && now.may(Right.RELEASE),
        picture && state.signed() && now.may(Right.EDIT),
        periods.today().toString(),
        subject.retroactive(),
        typed(signatories(subject.signatories()), typed),
        parties(),
        document ? "/arbete/" + slug + "/" + object.head().ref() + "/forhandsvisning" : "",
        document && released ? "/" + slug + "/" + object.head().ref() : "",
        points(slug, object),
        amendments(text, slug, object),
        actions(text, slug, object),
        subject.procedure().versions(object).stream()
            .map(v -> version(text, v, picture ? pictureHref(slug, object) : ""))
            .toList());
  }

  private static String pictureHref(String slug, ThreadObject picture) {
    return "/arbete/" + slug + "/lagesbild/" + picture.head().id();
  }

  private static List<StepsPage.StepView> way(Text text, FormalState state) {
    var steps = new ArrayList<StepsPage.StepView>();
    for (var step : WAY) {
      boolean done = state.compareTo(step) >= 0;
      boolean here = step == state || (step == FormalState.REFERRED && half(state));
      var words =
          here ? text.of("steps.here") : done ? text.of("steps.done") : text.of("steps.awaits");
      steps.add(new StepsPage.StepView(done ? "" : "open", text.of(here ? state : step), words));
    }
    return steps;
  }

  private static boolean half(FormalState state) {
    return state == FormalState.APPROVED_MUNICIPALITY || state == FormalState.APPROVED_POLICE;
  }

  private StepsPage.AnswerView answer(Text text, Approval answer) {
    var party =
        store
            .named(Party.class, Acting.now().municipality(), answer.party())
            .map(Party::name)
            .orElse(answer.party());
    return new StepsPage.AnswerView(
        text.of(
            answer.approved() ? "steps.approved" : "steps.rejected",
            party,
            text.moment(answer.at())),
        answer.approved(),
        answer.comment());
  }

  /// What stands in the way of signing, as the gaps of the period tell it.
  private List<String> hindrances(Text text, ThreadObject object) {
    if (object instanceof SituationPicture picture) {
      var lacking =
          !picture.state().signed()
              ? editions.hindrances(picture)
              : picture.head().released() == null
                  ? editions.beforePublishing(picture)
                  : List.<String>of();
      return lacking.stream().map(key -> text.of(key)).toList();
    }
    if (!(object instanceof PromiseDocument document) || document.state().signed()) {
      return List.of();
    }
    return Gaps.of(periods.load(document.head().ref()), periods.today()).stream()
        .filter(gap -> gap.severity() == Severity.BLOCKS_SIGNING)
        .map(gap -> gap.sentence(text))
        .distinct()
        .toList();
  }

  /// The rows to sign in: those already written, else one for each of the two parties.
  private List<StepsPage.SignatoryView> signatories(List<Signatory> written) {
    var rows = new ArrayList<StepsPage.SignatoryView>();
    for (var each : written) {
      rows.add(
          new StepsPage.SignatoryView(
              each.party(), each.title(), Objects.toString(each.organisation(), "")));
    }
    for (var party : store.all(Party.class, Acting.now().municipality())) {
      boolean known = written.stream().anyMatch(s -> s.party().equals(party.head().ref()));
      if (party.kind() != Party.Kind.OTHER && !known) {
        rows.add(new StepsPage.SignatoryView(party.head().ref(), "", party.name()));
      }
    }
    rows.add(new StepsPage.SignatoryView("", "", ""));
    return rows;
  }

  /// The same with what was typed in them, and as many as were.
  private static List<StepsPage.SignatoryView> typed(
      List<StepsPage.SignatoryView> rows, Map<String, String> typed) {
    var filled = new ArrayList<StepsPage.SignatoryView>();
    for (int i = 0; i < rows.size() || typed.containsKey("part." + i); i++) {
      var row = i < rows.size() ? rows.get(i) : new StepsPage.SignatoryView("", "", "");
      filled.add(
          new StepsPage.SignatoryView(
              typed.getOrDefault("part." + i, row.party()),
              typed.getOrDefault("titel." + i, row.title()),
              typed.getOrDefault("organisation." + i, row.organisation())));
    }
    return filled;
  }

  private List<Option> parties() {
    return store.all(Party.class, Acting.now().municipality()).stream()
        .map(party -> new Option(party.head().ref(), party.name(), false))
        .toList();
  }

  private List<StepsPage.LinkView> points(String slug, ThreadObject object) {
    if (!(object instanceof PromiseDocument document)) {
      return List.of();
    }
    return store.of(Promise.class, "document", ThreadObject.ref(document)).stream()
        .map(p ->
            new StepsPage.LinkView(
                "/arbete/" + slug + "/lofte/" + p.head().id(), Labels.shortened(p.text())))
        .toList();
  }

  private List<StepsPage.LinkView> amendments(Text text, String slug, ThreadObject object) {
    if (!(object instanceof PromiseDocument document)) {
      return List.of();
    }
    return store.of(Amendment.class, "document", ThreadObject.ref(document)).stream()
        .map(a ->
            new StepsPage.LinkView(
                "/arbete/" + slug + "/tillagg/" + a.head().id() + "/steg",
                Labels.shortened(a.text()) + " (" + text.of(a.state()) + ")"))
        .toList();
  }

  private static List<StepsPage.LinkView> actions(Text text, String slug, ThreadObject object) {
    var home = "/arbete/" + slug + "/";
    long id = object.head().id();
    var links = new ArrayList<StepsPage.LinkView>();
    switch (object) {
      case PromiseDocument document -> {
        var ref = document.head().ref();
        var words = document.state().signed() ? "steps.read" : "steps.edit";
        links.add(link(home + "loftesdokument/" + id, text.of(words)));
        links.add(link(home + "trad/" + ref, text.of("strand.heading")));
        links.add(link(home + ref + "/uppfoljning", text.of("strand.go.followUp")));
        if (!document.state().signed()) {
          links.add(link(home + "lofte/ny?under=" + id, text.of("kind.Promise.new")));
        } else {
          links.add(link(home + "tillagg/ny?under=" + id, text.of("kind.Amendment.new")));
          links.add(link(home + ref + "/arsskifte", text.of("strand.go.yearTurn")));
        }
      }
      case SituationPicture picture -> {
        links.add(link(home + "lagesbild/" + id, text.of("steps.edit")));
        links.add(link(home + "lagesbild/" + id + "/bild", text.of("strand.go.picture")));
        links.add(link(home + "lagen", text.of("law.title")));
      }
      case se.loftet.agreement.Agreement a ->
          links.add(link(home + "overenskommelse/" + id, text.of("steps.edit")));
      default -> links.add(link(home + "tillagg/" + id, text.of("steps.edit")));
    }
    return links;
  }

  private static StepsPage.LinkView link(String href, String words) {
    return new StepsPage.LinkView(href, words);
  }

  private static StepsPage.VersionView version(Text text, FormalVersion version, String picture) {
    var day = version.signedOn();
    var which = version.audience().name().toLowerCase(Locale.ROOT);
    return new StepsPage.VersionView(
        text.of(
            "steps.version",
            version.number(),
            text.of(version.audience()),
            day == null ? text.moment(version.madeAt()) : text.date(day)),
        version.sha256(),
        version.text(),
        picture.isEmpty() ? "" : picture + "/utgava/" + which + "/" + version.number());
  }
}
