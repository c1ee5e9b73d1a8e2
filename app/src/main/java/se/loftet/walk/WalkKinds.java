package se.loftet.walk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class WalkKinds {
  @Bean
  Kind<Walk> walkKind() {
    return new Kind<>(Walk.class, "vandring", "activity");
  }

  @Bean
  Kind<Stop> stopKind() {
    return new Kind<>(Stop.class, "stopp", "walk");
  }

  @Bean
  Kind<Observation> observationKind() {
    return new Kind<>(Observation.class, "iakttagelse", "walk");
  }

  @Bean
  Kind<Measure> measureKind() {
    return new Kind<>(Measure.class, "atgard", null);
  }

  @Bean
  Kind<SpeedReading> speedReadingKind() {
    return new Kind<>(SpeedReading.class, "hastighet", "walk");
  }
}
