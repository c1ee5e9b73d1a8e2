package se.loftet.municipality;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class MunicipalityKinds {
  @Bean
  Kind<Party> partyKind() {
    return new Kind<>(Party.class, "part", null);
  }

  @Bean
  Kind<Place> placeKind() {
    return new Kind<>(Place.class, "plats", null);
  }
}
