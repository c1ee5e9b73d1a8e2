package se.loftet.editor;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// Every object of one kind, by name.
@Controller
class ListController {
  private static final int AT_ONCE = 100;
  private final Editing editing;
  private final Kinds kinds;
  private final StaffChrome chrome;

  ListController(Editing editing, Kinds kinds, StaffChrome chrome) {
    this.editing = editing;
    this.kinds = kinds;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/lista/{word}")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String word,
      @RequestParam(name = "sida", defaultValue = "1") int page) {
    var text = chrome.text(request);
    var kind = kinds.word(word);
    var all = editing.list(kind);
    var home = "/arbete/" + slug + "/" + word + "/";
    int from = Math.clamp((page - 1L) * AT_ONCE, 0, all.size());
    int to = Math.min(all.size(), from + AT_ONCE);
    var rows = all.subList(from, to).stream().map(object -> row(text, home, object)).toList();
    var here = "/arbete/" + slug + "/lista/" + word + "?sida=";
    var name = "kind." + kind.type().getSimpleName();
    model.addAttribute("chrome", chrome.of(request, text.of(name + ".many")));
    model.addAttribute(
        "page",
        new ListPage(
            text.of("editor.list.lead", all.size()),
            Acting.now().may(Right.EDIT) && kind.parent() == null ? home + "ny" : "",
            rows,
            from > 0 ? here + (page - 1) : "",
            to < all.size() ? here + (page + 1) : ""));
    return "editor/list";
  }

  private static ListPage.Row row(
      Text text, String home, se.loftet.platform.model.ThreadObject object) {
    return new ListPage.Row(
        home + object.head().id(),
        Labels.of(object),
        text.of(object.head().secrecy()),
        object.head().released() != null);
  }
}
