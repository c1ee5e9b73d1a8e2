package se.loftet.followup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class FollowupKinds {
  @Bean
  Kind<Outcome> outcomeKind() {
    return new Kind<>(Outcome.class, "utfall", null);
  }

  @Bean
  Kind<Verdict> verdictKind() {
    return new Kind<>(Verdict.class, "bedomning", "promise");
  }

  @Bean
  Kind<FollowUp> followUpKind() {
    return new Kind<>(FollowUp.class, "uppfoljning", "document");
  }

  @Bean
  Kind<Decision> decisionKind() {
    return new Kind<>(Decision.class, "beslut", null);
  }
}
