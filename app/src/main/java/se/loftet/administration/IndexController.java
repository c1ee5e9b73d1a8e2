package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// The way into the administration: what this person may look after.
@Controller
class IndexController {
  private final AdminFrame frame;

  IndexController(AdminFrame frame) {
    this.frame = frame;
  }

  @GetMapping("/arbete/{slug}/administration")
  String index(@PathVariable String slug, HttpServletRequest request, Model model) {
    var text = frame.text(request);
    var rows = new ArrayList<AdminPage.Row>();
    if (Acting.now().may(Right.ADMINISTER)) {
      for (var word : List.of("personer", "parter", "platser", "kommun")) {
        rows.add(row(text, slug, word));
      }
    }
    if (Acting.now().may(Right.AUDIT)) {
      rows.add(row(text, slug, "logg"));
    }
    if (rows.isEmpty()) {
      throw new Refused.NotAllowed("administration");
    }
    var page = frame.page(request, model, slug, "admin.index", rows);
    var home = new AdminPage.Crumb("/arbete/" + slug, text.of("access.menu.home"));
    return frame.show(
        request, model, new AdminPage(home, page.title(), page.lead(), "", "", rows, List.of()));
  }

  private static AdminPage.Row row(Text text, String slug, String word) {
    return new AdminPage.Row(
        AdminFrame.home(slug) + "/" + word,
        text.of("admin.index." + word),
        text.of("admin.index." + word + ".detail"),
        "");
  }
}
