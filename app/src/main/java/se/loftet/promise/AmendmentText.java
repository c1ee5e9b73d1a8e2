package se.loftet.promise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.formal.CanonicalText;
import se.loftet.formal.FormalText;
import se.loftet.formal.Signing;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.store.Store;

/// An amendment on its formal way. Only what is signed can be amended; until then it is edited.
record AmendmentText(Store store) implements FormalText<Amendment> {
  @Override
  public Class<Amendment> type() {
    return Amendment.class;
  }

  @Override
  public String subject() {
    return "amendment";
  }

  @Override
  public FormalState state(Amendment amendment) {
    return amendment.state();
  }

  @Override
  public Amendment in(FormalState state, Amendment amendment) {
    return with(amendment, amendment.head(), state, amendment.signed(), amendment.signatories());
  }

  @Override
  public Amendment signed(Signing signing, Amendment amendment) {
    var claims = new ArrayList<>(amendment.signed());
    claims.add(new SigningClaim(signing.date(), signing.source()));
    return with(amendment, amendment.head(), amendment.state(), claims, signing.signatories());
  }

  @Override
  public Amendment shared(Amendment amendment) {
    var head = amendment.head();
    return head.secrecy() == SecrecyClass.PARTY
        ? with(
            amendment,
            head.marked(SecrecyClass.INTERNAL),
            amendment.state(),
            amendment.signed(),
            amendment.signatories())
        : amendment;
  }

  @Override
  public CanonicalText text(Amendment amendment) {
    var head = amendment.head();
    var promise = amendment.promise();
    return CanonicalText.of("amendment", head.municipality(), head.ref())
        .line("document", store.get(PromiseDocument.class, amendment.document()).head().ref())
        .line(
            "promise",
            promise == null
                ? null
                : store
                    .find(Promise.class, promise)
                    .map(p -> p.head())
                    .filter(h -> h.secrecy().readByBoth())
                    .map(h -> h.ref())
                    .orElse(null))
        .line("text", amendment.text())
        .line("reason", amendment.reason())
        .lines("settles", amendment.settles().stream().sorted().toList())
        .done();
  }

  @Override
  public @Nullable PartialDate starts(Amendment amendment) {
    return null;
  }

  @Override
  public List<String> hindrances(Amendment amendment) {
    return store.get(PromiseDocument.class, amendment.document()).state().signed()
        ? List.of()
        : List.of("formal.amendsUnsigned");
  }

  private static Amendment with(
      Amendment old,
      Head head,
      FormalState state,
      List<SigningClaim> signed,
      List<Signatory> signatories) {
    return new Amendment(
        head,
        old.document(),
        old.promise(),
        old.text(),
        old.reason(),
        old.settles(),
        state,
        signed,
        signatories);
  }
}
