package se.loftet.law;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kind of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class LawKinds {
  @Bean
  Kind<LawRecord> lawRecordKind() {
    return new Kind<>(LawRecord.class, "lagkrav", null);
  }
}
