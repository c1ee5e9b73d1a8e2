package se.loftet.municipality;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.loftet.platform.model.Kind;
import se.loftet.platform.store.Store;

/// The kinds of object this module adds to the thread, and its front door for each side.
@Configuration(proxyBeanMethods = false)
class MunicipalityKinds {
  @Bean
  @Primary
  Municipalities municipalities(Store store) {
    return new Municipalities(store);
  }

  @Bean
  Municipalities publicMunicipalities(@Qualifier("publicStore") Store publicStore) {
    return new Municipalities(publicStore);
  }

  @Bean
  Kind<Party> partyKind() {
    return new Kind<>(Party.class, "part", null);
  }

  @Bean
  Kind<Place> placeKind() {
    return new Kind<>(Place.class, "plats", null);
  }
}
