package se.loftet.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.formal.CanonicalText;
import se.loftet.formal.FormalText;
import se.loftet.formal.Signing;
import se.loftet.municipality.Party;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.store.Store;

/// An agreement on its formal way. Lag (2023:196) 9 § asks for purposes and areas.
record AgreementText(Store store) implements FormalText<Agreement> {
  @Override
  public Class<Agreement> type() {
    return Agreement.class;
  }

  @Override
  public String subject() {
    return "agreement";
  }

  @Override
  public FormalState state(Agreement agreement) {
    return agreement.state();
  }

  @Override
  public Agreement in(FormalState state, Agreement agreement) {
    return with(agreement, agreement.head(), state, agreement.signed(), agreement.signatories());
  }

  @Override
  public Agreement signed(Signing signing, Agreement agreement) {
    var claims = new ArrayList<>(agreement.signed());
    claims.add(new SigningClaim(signing.date(), signing.source()));
    return with(agreement, agreement.head(), agreement.state(), claims, signing.signatories());
  }

  @Override
  public Agreement shared(Agreement agreement) {
    var head = agreement.head();
    return head.secrecy() == SecrecyClass.PARTY
        ? with(
            agreement,
            head.marked(SecrecyClass.INTERNAL),
            agreement.state(),
            agreement.signed(),
            agreement.signatories())
        : agreement;
  }

  @Override
  public CanonicalText text(Agreement agreement) {
    var head = agreement.head();
    return CanonicalText.of("agreement", head.municipality(), head.ref())
        .line("title", agreement.title())
        .line("starts", agreement.starts())
        .line("ends", agreement.ends())
        .lines(
            "party",
            store.withIds(Party.class, agreement.parties()).stream()
                .map(Party::head)
                .filter(party -> party.secrecy().readByBoth())
                .map(Head::ref)
                .sorted()
                .toList())
        .lines("purpose", agreement.purposes())
        .lines("area", agreement.areas())
        .lines("contact", agreement.contacts())
        .line("registryNumber", agreement.registryNumber())
        .line("note", agreement.note())
        .done();
  }

  @Override
  public @Nullable PartialDate starts(Agreement agreement) {
    return agreement.starts();
  }

  @Override
  public List<String> hindrances(Agreement agreement) {
    var missing = new ArrayList<String>();
    if (agreement.purposes().isEmpty()) {
      missing.add("formal.noPurpose");
    }
    if (agreement.areas().isEmpty()) {
      missing.add("formal.noArea");
    }
    return missing;
  }

  private static Agreement with(
      Agreement old,
      Head head,
      FormalState state,
      List<SigningClaim> signed,
      List<Signatory> signatories) {
    return new Agreement(
        head,
        old.title(),
        old.starts(),
        old.ends(),
        old.parties(),
        old.purposes(),
        old.areas(),
        old.contacts(),
        old.registryNumber(),
        state,
        signed,
        signatories,
        old.sources(),
        old.note());
  }
}
