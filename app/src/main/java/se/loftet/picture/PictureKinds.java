package se.loftet.picture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class PictureKinds {
  @Bean
  Kind<SituationPicture> situationPictureKind() {
    return new Kind<>(SituationPicture.class, "lagesbild", null);
  }

  @Bean
  Kind<Problem> problemKind() {
    return new Kind<>(Problem.class, "problem", "picture");
  }

  @Bean
  Kind<Stance> stanceKind() {
    return new Kind<>(Stance.class, "hallning", "problem");
  }

  @Bean
  Kind<Cause> causeKind() {
    return new Kind<>(Cause.class, "orsak", "problem");
  }
}
