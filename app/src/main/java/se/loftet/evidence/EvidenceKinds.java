package se.loftet.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class EvidenceKinds {
  @Bean
  Kind<Evidence> evidenceKind() {
    return new Kind<>(Evidence.class, "underlag", null);
  }
}
