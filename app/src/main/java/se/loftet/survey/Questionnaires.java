package se.loftet.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /// Writes it as XLSForm.
  ///
  /// @param places name by `ref` of what can be chosen as an area
  @Transactional(readOnly = true)
  public void write(long id, Map<String, String> places, OutputStream out) throws IOException {
    XlsFormWriter.write(questionnaire(id), places, out);
  }

  /// Makes a questionnaire of an XLSForm; with faults nothing is stored.
  public Taken take(byte[] file) {
    Acting.require(Right.EDIT);
    var form = XlsFormReader.read(file);
    if (!form.faults().isEmpty()) {
      return new Taken(form, null);
    }
    var title = form.title().isBlank() ? "XLSForm" : form.title();
    var name = title.substring(0, Math.min(200, title.length()));
    return new Taken(
        form,
        store.insert(
            new Questionnaire(
                fresh("formular"), name, 1, form.languages(), form.headings(), form.questions())));
  }

  /// What was read and, without faults, what was made of it.
  public record Taken(XlsForm form, @Nullable Questionnaire questionnaire) {}

  /// What only one party reads stays so in its next edition.
  public Questionnaire nextEdition(long id) {
    Acting.require(Right.EDIT);
    var it = questionnaire(id);
    var both = it.head().secrecy().readByBoth();
    var head = both ? fresh("formular") : fresh("formular").marked(SecrecyClass.PARTY);
    return store.insert(QuestionnaireChange.with(it, head, it.edition() + 1));
  }
}
