package se.loftet.workplace.steps;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.agreement.Agreement;
import se.loftet.formal.Procedure;
import se.loftet.picture.Adoption;
import se.loftet.picture.Editions;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Amendment;
import se.loftet.promise.Formalities;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Preview;
import se.loftet.thread.Publication;
import se.loftet.workplace.Periods;

/// Takes a text one step further on its formal way.
@Service
@Transactional
class Steps {
  private final Store store;
  private final Periods periods;
  private final Formalities formalities;
  private final Procedure<Agreement> agreements;
  private final Editions editions;
  private final Publication publication;

  Steps(
      Store store,
      Periods periods,
      Formalities formalities,
      Procedure<Agreement> agreements,
      Editions editions,
      Publication publication) {
    this.store = store;
    this.periods = periods;
    this.formalities = formalities;
    this.agreements = agreements;
    this.editions = editions;
    this.publication = publication;
  }

  Subject<PromiseDocument> document(String ref) {
    var document = periods.document(ref);
    return Subject.of(
        document,
        formalities.documents(),
        formalities.documents().state(document),
        document.signatories(),
        document.retroactive());
  }

  /// The text with this word in addresses and this id.
  Subject<?> find(String word, long id) {
    return switch (word) {
      case "overenskommelse" -> agreement(store.get(Agreement.class, new Ref<>(id)));
      case "tillagg" -> amendment(store.get(Amendment.class, new Ref<>(id)));
      case "lagesbild" -> picture(store.get(SituationPicture.class, new Ref<>(id)));
      default -> throw new Refused.NotFound(word, id);
    };
  }

  private Subject<Agreement> agreement(Agreement a) {
    return Subject.of(a, agreements, agreements.state(a), a.signatories(), false);
  }

  private Subject<Amendment> amendment(Amendment a) {
    var procedure = formalities.amendments();
    return Subject.of(a, procedure, procedure.state(a), a.signatories(), false);
  }

  private Subject<SituationPicture> picture(SituationPicture p) {
    var procedure = editions.procedure();
    return Subject.of(p, procedure, procedure.state(p), java.util.List.of(), false);
  }

  <T extends ThreadObject> void refer(Subject<T> subject) {
    subject.procedure().refer(subject.ref());
  }

  <T extends ThreadObject> void approve(Subject<T> subject, String sha256) {
    subject.procedure().approve(subject.ref(), sha256);
  }

  <T extends ThreadObject> void reject(Subject<T> subject, String comment) {
    subject.procedure().reject(subject.ref(), comment);
  }

  /// A picture is adopted by a body, everything else is signed.
  <T extends ThreadObject> void sign(Subject<T> subject, Adoption adoption) {
    if (subject.object() instanceof SituationPicture picture) {
      editions.adopt(ThreadObject.ref(picture), adoption);
    } else {
      subject.procedure().sign(subject.ref(), adoption.signing());
    }
  }

  <T extends ThreadObject> void publish(Subject<T> subject) {
    switch (subject.object()) {
      case PromiseDocument document -> publication.release(ThreadObject.ref(document));
      case SituationPicture picture -> {
        publication.release(picture);
        editions.publish(ThreadObject.ref(picture));
      }
      default -> {
        publication.release(subject.object());
        subject.procedure().publish(subject.ref());
      }
    }
  }

  <T extends ThreadObject> void takeBack(Subject<T> subject) {
    if (subject.object() instanceof PromiseDocument document) {
      publication.takeBack(ThreadObject.ref(document));
    } else {
      publication.takeBack(subject.object());
      subject.procedure().takeBack(subject.ref());
    }
  }

  <T extends ThreadObject> void reopen(Subject<T> subject) {
    if (subject.object() instanceof SituationPicture picture) {
      editions.reopen(ThreadObject.ref(picture));
    }
  }

  Preview preview(PromiseDocument document) {
    return publication.preview(ThreadObject.ref(document));
  }
}
