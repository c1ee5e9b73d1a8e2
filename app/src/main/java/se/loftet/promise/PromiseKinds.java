package se.loftet.promise;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.formal.Procedure;
import se.loftet.platform.model.Kind;
import se.loftet.platform.store.Store;

/// The kinds of object this module adds to the thread, and their formal way.
@Configuration(proxyBeanMethods = false)
class PromiseKinds {
  @Bean
  Procedure<PromiseDocument> documentProcedure(Store store, Clock clock) {
    return new Procedure<>(new DocumentText(store), store, clock);
  }

  @Bean
  Procedure<Amendment> amendmentProcedure(Store store, Clock clock) {
    return new Procedure<>(new AmendmentText(store), store, clock);
  }

  @Bean
  Formalities formalities(
      Procedure<PromiseDocument> documentProcedure, Procedure<Amendment> amendmentProcedure) {
    return new Formalities(documentProcedure, amendmentProcedure);
  }

  @Bean
  Kind<PromiseDocument> promiseDocumentKind() {
    return new Kind<>(PromiseDocument.class, "loftesdokument", null);
  }

  @Bean
  Kind<FocusArea> focusAreaKind() {
    return new Kind<>(FocusArea.class, "fokusomrade", "document");
  }

  @Bean
  Kind<Goal> goalKind() {
    return new Kind<>(Goal.class, "mal", "focusArea");
  }

  @Bean
  Kind<Promise> promiseKind() {
    return new Kind<>(Promise.class, "lofte", "document");
  }

  @Bean
  Kind<Amendment> amendmentKind() {
    return new Kind<>(Amendment.class, "tillagg", "document");
  }
}
