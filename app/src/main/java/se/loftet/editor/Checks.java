package se.loftet.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Records;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.Checkability;
import se.loftet.promise.Finding;
import se.loftet.promise.Lack;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What anyone who wants to check a promise would ask, answered from what stands in its form.
@Component
class Checks {
  private static final Map<String, Lack> QUESTIONS = questions();
  private final Store store;

  Checks(Store store) {
    this.store = store;
  }

  private static Map<String, Lack> questions() {
    var questions = new LinkedHashMap<String, Lack>();
    questions.put("who", Lack.NO_PARTY);
    questions.put("howMuch", Lack.NO_NUMBER);
    questions.put("where", Lack.NO_PLACE);
    questions.put("when", Lack.NO_TIME);
    questions.put("owner", Lack.NO_OWNER);
    questions.put("baseline", Lack.NO_BASELINE);
    questions.put("followUp", Lack.NO_FOLLOW_UP_DATE);
    return questions;
  }

  /// The seven questions and whatever else the text invites to mend; nothing for other kinds.
  @Transactional(readOnly = true)
  @Nullable List<EditorPage.LackView> of(Text text, Sheet sheet) {
    if (sheet.kind().type() != Promise.class) {
      return null;
    }
    var findings = new ArrayList<>(findings(sheet));
    var views = new ArrayList<EditorPage.LackView>();
    QUESTIONS.forEach((question, lack) -> {
      var lacking = findings.stream().filter(f -> f.lack() == lack).findFirst();
      views.add(
          new EditorPage.LackView(
              lacking.isEmpty(),
              text.of("check." + question),
              lacking.map(f -> f.suggestion(text)).orElse("")));
    });
    findings.removeIf(f -> QUESTIONS.containsValue(f.lack()));
    findings.forEach(
        f -> views.add(new EditorPage.LackView(false, f.sentence(text), f.suggestion(text))));
    return views;
  }

  private List<Finding> findings(Sheet sheet) {
    var promise = promise(sheet);
    return store
        .find(PromiseDocument.class, promise.document())
        .map(document -> Checkability.of(promise, document))
        .orElseGet(() -> Checkability.of(promise))
        .findings();
  }

  /// The promise as far as it is written; what cannot be read counts as not written.
  private static Promise promise(Sheet sheet) {
    var read = new Written(sheet.values(), null, link -> true).record("", Field.of(Promise.class));
    var all = new ArrayList<@Nullable Object>();
    all.add(Head.unmarked("0000", "granskas", "kommun"));
    all.addAll(read);
    all.set(1, Objects.requireNonNullElse(all.get(1), new Ref<PromiseDocument>(0)));
    all.set(2, Objects.requireNonNullElse(all.get(2), ""));
    return Records.make(Promise.class, all);
  }
}
