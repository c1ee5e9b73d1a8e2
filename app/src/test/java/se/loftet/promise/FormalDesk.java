package se.loftet.promise;

import static se.loftet.support.Desk.person;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.loftet.formal.Procedure;
import se.loftet.formal.Signing;
import se.loftet.municipality.Party;
import se.loftet.municipality.Place;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Desk;

/// A desk at which a municipality and its police write, approve and sign promise documents.
final class FormalDesk implements AutoCloseable {
  static final Acting KOMMUN = person("0486", "kommun");
  static final Acting POLIS = person("0486", "polis");
  static final Signatory DIRECTOR =
      new Signatory(null, "Kommundirektör", "Strängnäs kommun", "kommun", false);
  static final Signatory CHIEF =
      new Signatory(null, "Lokalpolisområdeschef", "Polisen", "polis", false);
  private final AtomicInteger count = new AtomicInteger();
  final Desk desk = new Desk();
  final Procedure<PromiseDocument> way =
      new Procedure<>(new DocumentText(desk.store), desk.store, Desk.NOON);
  final Procedure<Amendment> amending =
      new Procedure<>(new AmendmentText(desk.store), desk.store, Desk.NOON);

  FormalDesk() {
    desk.municipality("0486", "Strängnäs kommun");
    desk.as(
        KOMMUN,
        () -> {
          party("kommun", Party.Kind.MUNICIPALITY);
          party("bolag", Party.Kind.OTHER);
        });
    desk.as(POLIS, () -> party("polis", Party.Kind.POLICE));
  }

  private void party(String ref, Party.Kind kind) {
    desk.store.insert(
        new Party(Head.unmarked("0486", ref, ref).marked(SecrecyClass.OPEN), kind, ref, null));
  }

  /// A draft of the municipality's with one promise, shared like this.
  Ref<PromiseDocument> draft(List<Share> shares) {
    return desk.as(
        KOMMUN,
        () -> {
          var name = "d" + count.incrementAndGet();
          var document = ThreadObject.ref(desk.store.insert(document(name)));
          desk.store.insert(promise(name + "-1", document, shares));
          return document;
        });
  }

  private static PromiseDocument document(String name) {
    return new PromiseDocument(
        Head.unmarked("0486", name, "kommun"),
        "Medborgarlöfte",
        new PartialDate("2026-03-02"),
        new PartialDate("2027-12-31"),
        null,
        null,
        "Ökad trygghet",
        FormalState.DRAFT,
        List.of(),
        List.of(),
        false,
        null,
        null,
        List.of(),
        null);
  }

  private static Promise promise(String name, Ref<PromiseDocument> document, List<Share> shares) {
    return new Promise(
        Head.unmarked("0486", name, "kommun"),
        document,
        "Kommunen ordnar minst fyra trygghetsvandringar.\n"
            + "I Mariefred och i A\u030akers styckebruk.",
        List.of(),
        shares,
        null,
        "Mariefred",
        List.of(),
        null,
        new Target(
            Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4.0"), "vandringar"),
        null,
        null,
        null);
  }

  Ref<PromiseDocument> referred() {
    var ref = draft(List.of(new Share("kommun", "bjuder in")));
    desk.as(KOMMUN, () -> way.refer(ref));
    return ref;
  }

  Ref<PromiseDocument> approved() {
    var ref = referred();
    approve(KOMMUN, ref);
    approve(POLIS, ref);
    return ref;
  }

  Ref<PromiseDocument> signed() {
    var ref = approved();
    sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF));
    return ref;
  }

  PromiseDocument read(Acting who, Ref<PromiseDocument> ref) {
    return desk.as(who, () -> desk.store.get(PromiseDocument.class, ref));
  }

  String text(Acting who, Ref<PromiseDocument> ref) {
    return desk.as(who, () -> way.canonical(desk.store.get(PromiseDocument.class, ref)).text());
  }

  String sha(Acting who, Ref<PromiseDocument> ref) {
    return desk.as(who, () -> way.canonical(desk.store.get(PromiseDocument.class, ref)).sha256());
  }

  PromiseDocument approve(Acting who, Ref<PromiseDocument> ref) {
    var sha = sha(who, ref);
    return desk.as(who, () -> way.approve(ref, sha));
  }

  PromiseDocument sign(Ref<PromiseDocument> ref, Signing signing) {
    return desk.as(KOMMUN, () -> way.sign(ref, signing));
  }

  static Signing signing(String date, boolean retroactive, Signatory... signatories) {
    return new Signing(new PartialDate(date), "möte", List.of(signatories), retroactive);
  }

  Ref<Place> place(Acting owner, SecrecyClass secrecy) {
    var head = Head.unmarked("0486", "p" + count.incrementAndGet(), owner.party()).marked(secrecy);
    return desk.as(
        owner,
        () ->
            ThreadObject.ref(
                desk.store.insert(
                    new Place(
                        head, Place.Kind.AREA, "Torget", null, null, null, null, null, null))));
  }

  /// Changes the document's promise as the municipality.
  void change(Ref<PromiseDocument> ref, UnaryOperator<Promise> to) {
    desk.as(
        KOMMUN,
        () -> {
          desk.store.update(to.apply(desk.store.of(Promise.class, "document", ref).getFirst()));
        });
  }

  static Promise saying(Promise old, String text) {
    return with(old, text, old.places(), old.baseline());
  }

  static Promise at(Promise old, List<Ref<Place>> places) {
    return with(old, old.text(), places, old.baseline());
  }

  static Promise basedOn(Promise old, String baseline) {
    return with(old, old.text(), old.places(), baseline);
  }

  private static Promise with(
      Promise old, String text, List<Ref<Place>> places, @Nullable String baseline) {
    return new Promise(
        old.head(),
        old.document(),
        text,
        old.focusAreas(),
        old.shares(),
        old.ownerRole(),
        old.placeText(),
        places,
        old.targetGroup(),
        old.target(),
        baseline,
        old.followUpOn(),
        old.obstacle());
  }

  Ref<Amendment> amendment(Ref<PromiseDocument> document) {
    return desk.as(
        KOMMUN,
        () ->
            ThreadObject.ref(
                desk.store.insert(
                    new Amendment(
                        Head.unmarked("0486", "t" + count.incrementAndGet(), "kommun"),
                        document,
                        null,
                        "En vandring till i Stallarholmen",
                        "Önskemål",
                        List.of(),
                        FormalState.DRAFT,
                        List.of(),
                        List.of()))));
  }

  @Override
  public void close() {
    desk.close();
  }
}
