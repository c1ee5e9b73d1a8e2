package se.loftet.agreement;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.formal.Procedure;
import se.loftet.platform.model.Kind;
import se.loftet.platform.store.Store;

/// The kinds of object this module adds to the thread, and their formal way.
@Configuration(proxyBeanMethods = false)
class AgreementKinds {
  @Bean
  Procedure<Agreement> agreementProcedure(Store store, Clock clock) {
    return new Procedure<>(new AgreementText(store), store, clock);
  }

  @Bean
  Kind<Agreement> agreementKind() {
    return new Kind<>(Agreement.class, "overenskommelse", null);
  }
}
