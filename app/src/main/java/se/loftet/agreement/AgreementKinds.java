package se.loftet.agreement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class AgreementKinds {
  @Bean
  Kind<Agreement> agreementKind() {
    return new Kind<>(Agreement.class, "overenskommelse", null);
  }
}
