package se.loftet.dialogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread. What residents wrote is none of them: it is
/// never in a thread file and has its own way through moderation.
@Configuration(proxyBeanMethods = false)
class DialogueKinds {
  @Bean
  Kind<Dialogue> dialogueKind() {
    return new Kind<>(Dialogue.class, "dialog", null);
  }

  @Bean
  Kind<HeardTheme> heardThemeKind() {
    return new Kind<>(HeardTheme.class, "hort", "dialogue");
  }
}
