package se.loftet.survey;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;

/// One-time codes of a sampled survey. They are known here only while they are handed out; the
/// database keeps fingerprints.
@Service
@Transactional
public class Codes {
  private final Store store;
  private final CodeRepository codes;
  private final SecureRandom random = new SecureRandom();

  Codes(Store store, CodeRepository codes) {
    this.store = store;
    this.codes = codes;
  }

  /// New codes for a group, in an order that says nothing.
  public List<Code> issue(Ref<Survey> survey, String stratum, int number) {
    Acting.require(Right.EDIT);
    var asked = store.get(Survey.class, survey);
    if (!asked.sampled() || asked.state() == Survey.State.CLOSED) {
      throw new Refused.Rule("survey.noCodes");
    }
    var made = Stream.generate(() -> Code.fresh(random)).limit(number).toList();
    codes.issue(asked, stratum, made.stream().map(code -> code.hash(survey.id())).toList());
    store.audit("issue", "survey_code", asked.head(), Map.of("stratum", stratum, "codes", number));
    return made;
  }

  /// Takes an unused code back, from somebody who does not belong to the population or will not
  /// take part. Whether it was unused.
  public boolean withdraw(Ref<Survey> survey, String hash) {
    Acting.require(Right.EDIT);
    return codes.withdraw(survey, hash);
  }

  /// Fingerprints of the codes nobody has answered with: those who can be reminded.
  @Transactional(readOnly = true)
  public Set<String> unused(Ref<Survey> survey) {
    Acting.require(Right.EDIT);
    return codes.unused(survey);
  }
}
