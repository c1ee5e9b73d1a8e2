package se.loftet.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Json;

/// Takes answers from people without an account. One transaction uses the code up and puts the
/// sealed answer in the urn; nothing is written to any log.
@Service
@Transactional
public class Answers {
  private final AnswerRepository answers;
  private final UrnKeys keys;
  private final Clock clock;

  Answers(AnswerRepository answers, UrnKeys keys, Clock clock) {
    this.answers = answers;
    this.keys = keys;
    this.clock = clock;
  }

  /// What somebody sends.
  ///
  /// @param device made up by the device for this answer, so that sending twice stores once
  /// @param code none for an open survey
  /// @param said as in [SurveyAnswer]
  public record Sent(
      String device, @Nullable Code code, String language, Map<String, List<String>> said) {}

  public Receiving receive(Survey survey, Sent sent) {
    return put(survey, sent, SurveyAnswer.Entry.WEB);
  }

  Receiving put(Survey survey, Sent sent, SurveyAnswer.Entry entry) {
    var today = LocalDate.now(clock);
    var code = sent.code();
    var week =
        survey.anonymity().time() == Anonymity.Kept.WEEK
            ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString()
            : null;
    var answer = new InUrn(week, entry, sent.language(), sent.said());
    Ref<Survey> ref = ThreadObject.ref(survey);
    return answers.receive(
        survey.head().municipality(),
        survey.head().ref(),
        today,
        fingerprint(sent.device()),
        code == null ? null : code.hash(ref.id()),
        keys.seal(ref, Json.write(answer).getBytes(StandardCharsets.UTF_8)));
  }

  /// An answer as it lies sealed in the urn.
  record InUrn(
      @Nullable String week,
      SurveyAnswer.Entry entry,
      String language,
      Map<String, List<String>> said) {
    SurveyAnswer answer(@Nullable String stratum) {
      return new SurveyAnswer(
          stratum, week == null ? null : LocalDate.parse(week), entry, language, said);
    }
  }

  private static String fingerprint(String device) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(device.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Moves what lies in the urn to the answers, all of them shuffled anew. How many were moved.
  int empty(Ref<Survey> survey) {
    var fresh = answers.take(survey, (sealed, stratum) -> open(survey, sealed).answer(stratum));
    answers.mix(survey, fresh);
    return fresh.size();
  }

  private InUrn open(Ref<Survey> survey, byte[] sealed) {
    var answer = keys.open(survey, sealed).orElseThrow(() -> new Refused.Rule("survey.keyIsLost"));
    return Json.read(new String(answer, StandardCharsets.UTF_8), InUrn.class);
  }
}
