package se.loftet.picture;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.finding.Findings;
import se.loftet.formal.Procedure;
import se.loftet.judgement.Sentences;
import se.loftet.platform.model.Kind;
import se.loftet.platform.store.Store;

/// The kinds of object this module adds to the thread, and their formal way.
@Configuration(proxyBeanMethods = false)
class PictureKinds {
  @Bean
  PictureText pictureText(Store store, Clock clock, Sentences sentences, Findings findings) {
    return new PictureText(store, clock, sentences::find, findings::told);
  }

  @Bean
  Procedure<SituationPicture> pictureProcedure(PictureText text, Store store, Clock clock) {
    return new Procedure<>(text, store, clock);
  }

  @Bean
  Editions editions(
      Procedure<SituationPicture> pictureProcedure,
      PictureText text,
      Demands demands,
      Store store,
      Clock clock) {
    return new Editions(pictureProcedure, text, demands, store, clock);
  }

  @Bean
  OwnPictures ownPictures(Store store) {
    return new OwnPictures(store);
  }

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
