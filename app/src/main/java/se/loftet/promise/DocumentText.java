package se.loftet.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.agreement.Agreement;
import se.loftet.formal.CanonicalText;
import se.loftet.formal.FormalText;
import se.loftet.formal.Signing;
import se.loftet.municipality.Place;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// A promise document on its formal way: the document and every point of it that both parties may
/// read.
///
/// What may still be mended once it is signed (owner, baseline, follow-up day, obstacle, links to
/// focus areas) is not part of the text. Another object that is closed to one of the parties has no
/// line, whoever reads.
record DocumentText(Store store) implements FormalText<PromiseDocument> {
  @Override
  public Class<PromiseDocument> type() {
    return PromiseDocument.class;
  }

  @Override
  public String subject() {
    return "promise_document";
  }

  @Override
  public FormalState state(PromiseDocument document) {
    return document.state();
  }

  @Override
  public PromiseDocument in(FormalState state, PromiseDocument document) {
    return with(
        document,
        document.head(),
        state,
        document.signed(),
        document.signatories(),
        document.retroactive());
  }

  @Override
  public PromiseDocument signed(Signing signing, PromiseDocument document) {
    var claims = new ArrayList<>(document.signed());
    claims.add(new SigningClaim(signing.date(), signing.source()));
    return with(
        document,
        document.head(),
        document.state(),
        claims,
        signing.signatories(),
        signing.retroactive());
  }

  @Override
  public PromiseDocument shared(PromiseDocument document) {
    promises(document).stream()
        .filter(promise -> promise.head().secrecy() == SecrecyClass.PARTY)
        .forEach(promise -> store.update(marked(promise)));
    var head = document.head();
    return head.secrecy() == SecrecyClass.PARTY
        ? with(
            document,
            head.marked(SecrecyClass.INTERNAL),
            document.state(),
            document.signed(),
            document.signatories(),
            document.retroactive())
        : document;
  }

  @Override
  public CanonicalText text(PromiseDocument document) {
    var head = document.head();
    var agreement = document.agreement();
    var picture = document.picture();
    var text =
        CanonicalText.of("promise_document", head.municipality(), head.ref())
            .line("title", document.title())
            .line("starts", document.starts())
            .line("ends", document.ends())
            .line(
                "agreement", agreement == null ? null : ref(store.find(Agreement.class, agreement)))
            .line(
                "picture",
                picture == null ? null : ref(store.find(SituationPicture.class, picture)))
            .line("aim", document.aim())
            .line("registryNumber", document.registryNumber())
            .line("note", document.note());
    promises(document).stream()
        .filter(promise -> promise.head().secrecy().readByBoth())
        .sorted(
            Comparator.comparingInt((Promise p) -> p.head().position())
                .thenComparing(p -> p.head().ref()))
        .forEach(promise -> lines(text, promise));
    return text.done();
  }

  private void lines(CanonicalText.Writer text, Promise promise) {
    text.line("promise", promise.head().ref())
        .line("text", promise.text())
        .lines(
            "share",
            promise.shares().stream()
                .map(s -> s.text() == null ? s.party() : s.party() + " " + s.text())
                .toList())
        .line("place", promise.placeText())
        .lines("at", names(store.withIds(Place.class, promise.places())))
        .line("group", promise.targetGroup());
    var target = promise.target();
    if (target != null) {
      text.line("target", line(target));
    }
  }

  private static String line(Target target) {
    var parts = new ArrayList<String>();
    parts.add(target.kind().name());
    var operator = target.operator();
    var value = target.value();
    var unit = target.unit();
    if (operator != null) {
      parts.add(operator.name());
    }
    if (value != null) {
      parts.add(value.stripTrailingZeros().toPlainString());
    }
    if (unit != null) {
      parts.add(unit);
    }
    return String.join(" ", parts);
  }

  /// Only the stable name of another object binds.
  private static @Nullable String ref(Optional<? extends ThreadObject> object) {
    return object.map(ThreadObject::head).map(DocumentText::name).orElse(null);
  }

  private static List<String> names(List<? extends ThreadObject> objects) {
    return objects.stream()
        .map(ThreadObject::head)
        .filter(head -> head.secrecy().readByBoth())
        .map(Head::ref)
        .sorted()
        .toList();
  }

  private static @Nullable String name(Head head) {
    return head.secrecy().readByBoth() ? head.ref() : null;
  }

  @Override
  public PartialDate starts(PromiseDocument document) {
    return document.starts();
  }

  @Override
  public List<String> hindrances(PromiseDocument document) {
    var promises = promises(document);
    var missing = new ArrayList<String>();
    if (promises.isEmpty()) {
      missing.add("formal.noPromise");
    }
    if (promises.stream().anyMatch(p -> p.shares().isEmpty() && p.ownerRole() == null)) {
      missing.add("formal.noOwner");
    }
    if (promises.stream().anyMatch(p -> p.head().secrecy() == SecrecyClass.PARTY)) {
      missing.add("formal.closedPromise");
    }
    return missing;
  }

  private List<Promise> promises(PromiseDocument document) {
    return store.of(Promise.class, "document", ThreadObject.ref(document));
  }

  private static Promise marked(Promise old) {
    return new Promise(
        old.head().marked(SecrecyClass.INTERNAL),
        old.document(),
        old.text(),
        old.focusAreas(),
        old.shares(),
        old.ownerRole(),
        old.placeText(),
        old.places(),
        old.targetGroup(),
        old.target(),
        old.baseline(),
        old.followUpOn(),
        old.obstacle());
  }

  private static PromiseDocument with(
      PromiseDocument old,
      Head head,
      FormalState state,
      List<SigningClaim> signed,
      List<Signatory> signatories,
      boolean retroactive) {
    return new PromiseDocument(
        head,
        old.title(),
        old.starts(),
        old.ends(),
        old.agreement(),
        old.picture(),
        old.aim(),
        state,
        signed,
        signatories,
        retroactive,
        old.followUpOn(),
        old.registryNumber(),
        old.sources(),
        old.note());
  }
}
