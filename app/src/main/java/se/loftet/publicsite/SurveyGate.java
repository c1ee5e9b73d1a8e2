package se.loftet.publicsite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.survey.Survey;

/// Keeps programs from filling an open survey: each network gets so many answers, and each answer
/// costs a little counting on the device, or without scripts half a minute. What was turned away is
/// counted, never from where.
///
/// The counting: the device looks for a number such that the SHA-256 of ticket, id of the answer
/// and number, joined by dots, begins with fourteen zero bits.
@Component
class SurveyGate {
  static final int BITS = 14;
  private static final int SLOW_SECONDS = 30;
  private static final int HOURS = 24;
  private final VoiceRate quick;
  private final VoiceRate slow;
  private final VoiceRate wrongCodes;
  private final byte[] secret = new byte[32];
  private final Clock clock;

  SurveyGate(
      Clock clock,
      @Value("${loftet.survey.sendings:60}") int sendings,
      @Value("${loftet.survey.wrong-codes:200}") int wrong) {
    this.clock = clock;
    this.quick = new VoiceRate(sendings);
    this.slow = new VoiceRate(Math.max(1, sendings / 4));
    this.wrongCodes = new VoiceRate(wrong);
    new SecureRandom().nextBytes(secret);
  }

  /// A word that says when the empty form was handed out, and that we did.
  String ticket(Survey survey) {
    var second = Long.toString(clock.instant().getEpochSecond());
    return second + "-" + sign(survey.head().id() + "/" + second);
  }

  /// Why an answer to an open survey is not taken now, as a word of `fault.`; blank when it is.
  String objection(Survey survey, SurveyForm form, String address) {
    long age = age(survey, form.ticket());
    boolean counted = age >= 0 && counted(form);
    if (!counted && age < SLOW_SECONDS) {
      return "wait";
    }
    return (counted ? quick : slow).allows(address) ? "" : "many";
  }

  /// The ticket the form came with while it is good, else a new one.
  String kept(Survey survey, SurveyForm form) {
    return age(survey, form.ticket()) < 0 ? ticket(survey) : form.ticket();
  }

  /// Whether this network may go on after a code that does not apply.
  boolean forgives(String address) {
    return wrongCodes.allows(address);
  }

  /// Seconds since the ticket was handed out, -1 when it is none of ours for this survey or a day
  /// old.
  private long age(Survey survey, String ticket) {
    var words = ticket.split("-", -1);
    if (words.length != 2 || !words[0].matches("\\d{1,12}")) {
      return -1;
    }
    var wanted = sign(survey.head().id() + "/" + words[0]);
    boolean ours =
        MessageDigest.isEqual(
            wanted.getBytes(StandardCharsets.US_ASCII),
            words[1].getBytes(StandardCharsets.US_ASCII));
    long age = clock.instant().getEpochSecond() - Long.parseLong(words[0]);
    return ours && age < HOURS * 3_600L ? age : -1;
  }

  private static boolean counted(SurveyForm form) {
    if (form.nonce().isEmpty()) {
      return false;
    }
    try {
      var text = form.ticket() + "." + form.device() + "." + form.nonce();
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return hash[0] == 0 && (hash[1] & 0xFF) >> (16 - BITS) == 0;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String sign(String words) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
