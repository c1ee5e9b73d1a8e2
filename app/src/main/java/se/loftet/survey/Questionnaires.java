package se.loftet.survey;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;

/// The questionnaires of a municipality. One that was used stays as it was; the next edition is a
/// copy that can be changed.
@Service
@Transactional
public class Questionnaires {
  /// More questions than this and fewer finish.
  public static final int GUIDELINE = 20;

  private final Store store;

  Questionnaires(Store store) {
    this.store = store;
  }

  @Transactional(readOnly = true)
  public List<Questionnaire> all() {
    return store.all(Questionnaire.class, Acting.now().municipality()).stream()
        .sorted(
            Comparator.comparing(Questionnaire::title)
                .thenComparing(Questionnaire::edition, Comparator.reverseOrder()))
        .toList();
  }

  @Transactional(readOnly = true)
  public Questionnaire questionnaire(long id) {
    return store.get(Questionnaire.class, new Ref<>(id));
  }

  /// Whether it was put to somebody, so that it stays as it is.
  @Transactional(readOnly = true)
  public boolean used(long id) {
    return store.of(Survey.class, "questionnaire", new Ref<Questionnaire>(id)).stream()
        .anyMatch(survey -> survey.state() != Survey.State.DRAFT);
  }

  public Questionnaire create(String title, List<String> languages) {
    Acting.require(Right.EDIT);
    return store.insert(
        new Questionnaire(fresh("formular"), title, 1, languages, List.of(), List.of()));
  }

  /// A name nobody chose and a class both parties read.
  static Head fresh(String word) {
    var ref = word + "-" + UUID.randomUUID().toString().substring(0, 8);
    var acting = Acting.now();
    return Head.unmarked(acting.municipality(), ref, acting.party()).marked(SecrecyClass.INTERNAL);
  }

  /// Stores it over the version that was read.
  public Questionnaire save(Questionnaire changed) {
    Acting.require(Right.EDIT);
    if (used(changed.head().id())) {
      throw new Refused.Rule("survey.questionnaireUsed");
    }
    return store.update(changed);
  }

  public Questionnaire nextEdition(long id) {
    Acting.require(Right.EDIT);
    var it = questionnaire(id);
    return store.insert(QuestionnaireChange.with(it, fresh("formular"), it.edition() + 1));
  }
}
