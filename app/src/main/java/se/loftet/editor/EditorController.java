package se.loftet.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.Right;

/// The editor of every kind of object: `/arbete/{slug}/{word}/{id}` and `…/{word}/ny`.
@Controller
@RequestMapping("/arbete/{slug}/{word}")
class EditorController {
  private final Editing editing;
  private final Kinds kinds;
  private final EditorPages pages;
  private final StaffChrome chrome;

  EditorController(Editing editing, Kinds kinds, EditorPages pages, StaffChrome chrome) {
    this.editing = editing;
    this.kinds = kinds;
    this.pages = pages;
    this.chrome = chrome;
  }

  @GetMapping("/ny")
  String fresh(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String word,
      @RequestParam(name = "utkast", defaultValue = "") String draft) {
    Acting.require(Right.EDIT);
    var kind = kinds.word(word);
    return show(
        request, model, slug, withDraft(editing.fresh(kind, presets(kind, request)), draft), "");
  }

  @GetMapping("/{id:\\d{1,18}}")
  String open(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String word,
      @PathVariable long id,
      @RequestParam(name = "utkast", defaultValue = "") String draft,
      @RequestParam(name = "sparat", defaultValue = "") String saved) {
    var sheet = withDraft(editing.open(kinds.word(word), id), draft);
    return show(request, model, slug, sheet, notice(draft, saved));
  }

  private static String notice(String draft, String saved) {
    if (draft.equals("sparat")) {
      return "editor.draft.kept";
    }
    return saved.isEmpty() ? "" : "editor.saved";
  }

  /// The unfinished text in place of the stored one, at the version it was begun on.
  private static Sheet withDraft(Sheet sheet, String wanted) {
    var draft = sheet.draft();
    if (draft == null || wanted.isEmpty()) {
      return sheet;
    }
    return new Sheet(
        sheet.kind(),
        sheet.object(),
        draft.version(),
        draft.values(),
        List.of(),
        sheet.links(),
        sheet.locked(),
        null);
  }

  /// `under` names the parent; every other parameter with a field's name fills that field.
  private static Values presets(Kind<?> kind, HttpServletRequest request) {
    var presets = new HashMap<String, String[]>();
    for (var field : Field.of(kind.type())) {
      var sent = request.getParameterValues(field.name());
      if (sent != null) {
        presets.put(field.name(), sent);
      }
    }
    var under = request.getParameter("under");
    if (under != null && kind.parent() != null) {
      presets.put(kind.parent(), new String[] {under});
    }
    return Values.sent(presets);
  }

  @PostMapping("/ny")
  String create(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String word) {
    return write(request, model, slug, word, 0);
  }

  @PostMapping("/{id:\\d{1,18}}")
  String update(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String word,
      @PathVariable long id) {
    return write(request, model, slug, word, id);
  }

  private String write(HttpServletRequest request, Model model, String slug, String word, long id) {
    var kind = kinds.word(word);
    var sent = Values.sent(request.getParameterMap());
    int version = version(request);
    var what = String.valueOf(request.getParameter("do"));
    return switch (what) {
      case "draft" -> {
        editing.keepDraft(kind, id, version, sent);
        yield "redirect:" + address(slug, word, id) + "?utkast=sparat" + under(kind, id, sent);
      }
      case "discard" -> {
        editing.discardDraft(kind, id, sent);
        yield "redirect:" + address(slug, word, id) + "?" + under(kind, id, sent);
      }
      case "row", "check" ->
          again(request, model, slug, editing.again(kind, id, version, sent), what);
      case "choose" -> chosen(request, model, slug, kind, id);
      default -> save(request, model, slug, kind, id, version, sent);
    };
  }

  private static int version(HttpServletRequest request) {
    var raw = String.valueOf(request.getParameter("version"));
    return raw.matches("\\d{1,9}") ? Integer.parseInt(raw) : 1;
  }

  private static String address(String slug, String word, long id) {
    return "/arbete/" + slug + "/" + word + "/" + (id == 0 ? "ny" : Long.toString(id));
  }

  private static String under(Kind<?> kind, long id, Values sent) {
    var parent = kind.parent();
    return id != 0 || parent == null || !sent.first(parent).matches("\\d{1,18}")
        ? ""
        : "&under=" + sent.first(parent);
  }

  private String save(
      HttpServletRequest request,
      Model model,
      String slug,
      Kind<?> kind,
      long id,
      int version,
      Values sent) {
    try {
      return switch (editing.save(kind, id, version, sent)) {
        case Editing.Answer.Saved(var object) ->
            "redirect:" + address(slug, kind.word(), object.head().id()) + "?sparat=ja";
        case Editing.Answer.Faulty(var sheet) -> show(request, model, slug, sheet, "");
        case Editing.Answer.Conflict(var theirs, var mine) ->
            conflict(request, model, slug, theirs, mine);
      };
    } catch (Refused.Changed raced) {
      return conflict(
          request, model, slug, editing.open(kind, id), editing.again(kind, id, version, sent));
    } catch (DataIntegrityViolationException refused) {
      var sheet = editing.again(kind, id, version, sent);
      return show(request, model, slug, sheet.with(List.of(Fault.of("ref", "fault.refused"))), "");
    }
  }

  private String conflict(
      HttpServletRequest request, Model model, String slug, Sheet theirs, Sheet mine) {
    var text = chrome.text(request);
    var base = String.valueOf(request.getParameter("base"));
    model.addAttribute("chrome", chrome.of(request, text.of("editor.conflict.title")));
    model.addAttribute("page", pages.conflict(text, slug, theirs, mine, base));
    return "editor/conflict";
  }

  /// Both texts were seen and one was chosen for each field.
  private String chosen(
      HttpServletRequest request, Model model, String slug, Kind<?> kind, long id) {
    var theirs = editing.open(kind, id);
    var values = theirs.values();
    var mine = new HashMap<String, String[]>();
    for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet()) {
      if (each.getKey().startsWith("mine.")) {
        mine.put(each.getKey().substring(5), each.getValue());
      }
    }
    var written = Values.sent(mine);
    for (var name : Marks.names(kind.type())) {
      if ("mine".equals(request.getParameter("take." + name))) {
        values = values.taking(name, written);
      }
    }
    return "edit".equals(request.getParameter("then"))
        ? again(request, model, slug, editing.again(kind, id, version(request), values), "")
        : save(request, model, slug, kind, id, version(request), values);
  }

  private String again(
      HttpServletRequest request, Model model, String slug, Sheet sheet, String what) {
    return show(request, model, slug, sheet, what.equals("check") ? "editor.checked" : "");
  }

  private String show(
      HttpServletRequest request, Model model, String slug, Sheet sheet, String notice) {
    var text = chrome.text(request);
    var page = pages.edit(text, slug, sheet, base(request, sheet), notice);
    model.addAttribute("chrome", chrome.of(request, page.heading()));
    model.addAttribute("page", page);
    return "editor/edit";
  }

  /// What the script asks for when somebody pauses: how far the promise can be checked.
  @PostMapping({"/ny/granskning", "/{id:\\d{1,18}}/granskning"})
  String check(
      HttpServletRequest request,
      Model model,
      @PathVariable String word,
      @PathVariable(required = false) @Nullable Long id) {
    Acting.require(Right.EDIT);
    var text = chrome.text(request);
    var sent = Values.sent(request.getParameterMap());
    var sheet = editing.again(kinds.word(word), id == null ? 0 : id, version(request), sent);
    var panel = pages.panel(text, sheet);
    model.addAttribute("text", text);
    model.addAttribute("lacks", panel == null ? List.of() : panel);
    return "editor/panel";
  }

  /// Kept through every round of the form, so that a conflict knows what was changed in it.
  private static String base(HttpServletRequest request, Sheet sheet) {
    var sent = request.getParameter("base");
    var object = sheet.object();
    if (sent != null || object == null) {
      return sent == null ? "" : sent;
    }
    return sheet.version() == object.head().version()
        ? Marks.base(Shown.of(object), object.getClass())
        : "";
  }

  /// What the script sends every few seconds while somebody writes.
  @PostMapping({"/ny/utkast", "/{id:\\d{1,18}}/utkast"})
  ResponseEntity<Void> keep(
      HttpServletRequest request,
      @PathVariable String word,
      @PathVariable(required = false) @Nullable Long id) {
    editing.keepDraft(
        kinds.word(word),
        id == null ? 0 : id,
        version(request),
        Values.sent(request.getParameterMap()));
    return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
  }
}
