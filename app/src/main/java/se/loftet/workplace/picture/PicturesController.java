package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.access.StaffChrome;
import se.loftet.judgement.Judgements;
import se.loftet.municipality.Party;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;

/// All pictures of the municipality: each party's own, then the joint ones.
@Controller
class PicturesController {
  private final Store store;
  private final Judgements judgements;
  private final StaffChrome chrome;

  PicturesController(Store store, Judgements judgements, StaffChrome chrome) {
    this.store = store;
    this.judgements = judgements;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/lagesbilder")
  @Transactional(readOnly = true)
  String list(HttpServletRequest request, Model model, @PathVariable String slug) {
    var text = chrome.text(request);
    var home = "/arbete/" + slug + "/";
    var all =
        store.all(SituationPicture.class, Acting.now().municipality()).stream()
            .sorted(Comparator.comparing(p -> p.head().ref(), Comparator.reverseOrder()))
            .toList();
    var joint = all.stream().filter(p -> p.kind() == SituationPicture.Kind.JOINT).toList();
    var parties =
        store.all(Party.class, Acting.now().municipality()).stream()
            .filter(party -> party.kind() != Party.Kind.OTHER)
            .map(party -> party(text, home, party, all))
            .toList();
    model.addAttribute("chrome", chrome.of(request, text.of("pictures.title")));
    model.addAttribute(
        "page",
        new PicturesPage(
            text.of("pictures.lead", joint.size(), all.size() - joint.size()),
            parties,
            joint.stream().map(p -> picture(text, home, p)).toList(),
            home + "lagesbild/ny?kind=JOINT",
            judgements.open() ? home + "bedomningar" : "",
            home + "fynd",
            home + "lagen",
            Acting.now().may(Right.EDIT)));
    return "workplace/pictures";
  }

  private PicturesPage.PartyView party(
      Text text, String home, Party party, List<SituationPicture> all) {
    long id = party.head().id();
    return new PicturesPage.PartyView(
        party.name(),
        party.head().ref().equals(Acting.now().party()),
        home + "lagesbild/ny?kind=OWN&party=" + id,
        all.stream()
            .filter(p -> p.kind() == SituationPicture.Kind.OWN && id == id(p))
            .map(p -> picture(text, home, p))
            .toList());
  }

  private static long id(SituationPicture picture) {
    var party = picture.party();
    return party == null ? 0 : party.id();
  }

  private PicturesPage.PictureView picture(Text text, String home, SituationPicture picture) {
    var problems = store.of(Problem.class, "picture", ThreadObject.ref(picture)).size();
    return new PicturesPage.PictureView(
        home + "lagesbild/" + picture.head().id() + "/bild",
        picture.title(),
        text.of(picture.state()),
        picture.head().secrecy() == SecrecyClass.PARTY,
        words(text, picture, problems));
  }

  private static String words(Text text, SituationPicture picture, int problems) {
    var decided = picture.decided();
    var count = text.of("pictures.problems", problems);
    return decided == null ? count : count + " " + text.of("pictures.decided", decided);
  }
}
