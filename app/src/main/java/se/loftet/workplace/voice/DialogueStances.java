package se.loftet.workplace.voice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.DialogueRelease;
import se.loftet.dialogue.Theme;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.picture.Basis;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.workplace.stance.VoiceStanceForm;
import se.loftet.workplace.stance.VoiceStances;

/// Lets a dialogue say something of a problem, with how many were heard and of what.
@Service
@Transactional
class DialogueStances {
  private static final int MOST_THEMES = 3;
  private final VoiceModeration moderation;
  private final DialogueRelease dialogues;
  private final VoiceStances stances;

  DialogueStances(VoiceModeration moderation, DialogueRelease dialogues, VoiceStances stances) {
    this.moderation = moderation;
    this.dialogues = dialogues;
    this.stances = stances;
  }

  @Transactional(readOnly = true)
  public VoiceStanceForm form(
      HttpServletRequest request, Text text, String home, Dialogue dialogue) {
    return VoiceStanceForm.of(
        request,
        text,
        home + "/roster/dialog/" + dialogue.head().id() + "/hallning",
        text.of("voicestance.words.dialogue"),
        stances.problems(),
        List.of());
  }

  /// Says it, and answers with the id of the picture the problem stands in.
  public long say(VoiceStanceForm.Chosen chosen, long id) {
    var dialogue = moderation.dialogue(id);
    var cited = dialogues.cite(id, dialogue.head().version());
    var numbers = numbers(Text.in(Text.SWEDISH), dialogue);
    return stances.say(
        chosen,
        Objects.requireNonNull(cited.evidence()),
        new Basis(Basis.Kind.DIALOGUE, dialogue.head().ref()),
        chosen.note().isEmpty() ? numbers : chosen.note() + "\n" + numbers);
  }

  private String numbers(Text text, Dialogue dialogue) {
    var said = moderation.queue(ThreadObject.<Dialogue>ref(dialogue), null);
    var met = dialogue.participants();
    var all = text.of("voicestance.heard", (met == null ? 0L : met) + said.size());
    var themes =
        said.stream()
            .collect(Collectors.groupingBy(Contribution::theme, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.<Theme, Long>comparingByValue().reversed())
            .limit(MOST_THEMES)
            .map(each -> text.of(each.getKey()))
            .collect(Collectors.joining(", "));
    return themes.isEmpty() ? all : all + " " + text.of("voicestance.themes", themes);
  }
}
