package se.loftet.workplace.finding;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.evidence.SourceKind;
import se.loftet.finding.Findings;
import se.loftet.picture.Basis;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// What is done with a saved finding: put behind a stance on a problem card, released, withdrawn.
@Controller
@RequestMapping("/arbete/{slug}/fynd/{id:\\d{1,18}}")
class FindingUseController {
  private final Findings findings;
  private final Store store;

  FindingUseController(Findings findings, Store store) {
    this.findings = findings;
    this.store = store;
  }

  @PostMapping("/hallning")
  @Transactional
  public String use(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "problem", defaultValue = "0") long problem,
      @RequestParam(name = "kalla", defaultValue = "") String source,
      @RequestParam(name = "sager", defaultValue = "") String says,
      @RequestParam(name = "not", defaultValue = "") String note) {
    Acting.require(Right.EDIT);
    var finding = findings.get(id);
    var card = store.get(Problem.class, new Ref<Problem>(problem));
    var head =
        Head.unmarked(
                card.head().municipality(),
                "hallning-" + UUID.randomUUID().toString().substring(0, 8),
                card.head().owner())
            .marked(card.head().secrecy());
    store.insert(
        new Stance(
            head,
            ThreadObject.ref(card),
            word(SourceKind.values(), source),
            word(Stance.Kind.values(), says),
            null,
            note.isBlank() ? null : note.strip(),
            null,
            new Basis(Basis.Kind.FINDING, finding.head().ref())));
    return back(slug, id, "hallning");
  }

  private static <E extends Enum<E>> E word(E[] values, String name) {
    return Arrays.stream(values)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound("word", name));
  }

  @PostMapping("/slapp")
  String release(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "version", defaultValue = "0") int version) {
    findings.release(id, version);
    return back(slug, id, "slappt");
  }

  @PostMapping("/tillbaka")
  String withdraw(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "version", defaultValue = "0") int version) {
    findings.withdraw(id, version);
    return back(slug, id, "tillbaka");
  }

  /// Takes away what was saved by mistake, unless a problem card rests on it.
  @PostMapping("/bort")
  @Transactional
  public String remove(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "version", defaultValue = "0") int version) {
    Acting.require(Right.EDIT);
    var basis = new Basis(Basis.Kind.FINDING, findings.get(id).head().ref());
    if (store.all(Stance.class, Acting.now().municipality()).stream()
        .anyMatch(stance -> basis.equals(stance.basis()))) {
      throw new Refused.Rule("finding.isUsed");
    }
    findings.remove(id, version);
    return "redirect:/arbete/" + slug + "/fynd?gjort=borta";
  }

  private static String back(String slug, long id, String done) {
    return "redirect:/arbete/" + slug + "/fynd/" + id + "?gjort=" + done;
  }
}
