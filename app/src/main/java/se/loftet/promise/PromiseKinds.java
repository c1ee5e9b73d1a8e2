package se.loftet.promise;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class PromiseKinds {
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
