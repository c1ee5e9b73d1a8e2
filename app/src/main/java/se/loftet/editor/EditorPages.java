package se.loftet.editor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// Puts the words of a language on a sheet.
@Component
class EditorPages {
  private final Around around;
  private final Checks checks;
  private final Adding adding;

  EditorPages(Around around, Checks checks, Adding adding) {
    this.around = around;
    this.adding = adding;
    this.checks = checks;
  }

  /// The panel by itself, for the script.
  @Nullable List<EditorPage.LackView> panel(Text text, Sheet sheet) {
    return checks.of(text, sheet);
  }

  /// @param base what the fields stood at when the writing began
  EditorPage edit(Text text, String slug, Sheet sheet, String base, String notice) {
    var views = new FieldViews(text, sheet, field -> adding.of(text, slug, sheet, field));
    var draft = sheet.draft();
    var parent = sheet.kind().parent();
    boolean signed = sheet.object() != null && sheet.locked().test("ref") && locksText(sheet);
    return new EditorPage(
        address(slug, sheet),
        sheet.kind().word(),
        heading(text, sheet),
        sheet.version(),
        base,
        "/arbete/" + slug,
        text.of("editor.home"),
        views.fields(),
        views.marking(),
        faults(text, sheet, views),
        notice.isEmpty() ? "" : text.of(notice),
        draft == null ? null : text.moment(draft.saved()),
        signed ? Closed.of(text, slug, sheet.object()) : null,
        sheet.object() != null && sheet.object().head().released() != null,
        Acting.now().may(Right.EDIT),
        sheet.isNew() ? parent : null,
        sheet.isNew() && parent != null ? sheet.values().first(parent) : "",
        around.of(text, slug, sheet.object()),
        checks.of(text, sheet));
  }

  private static boolean locksText(Sheet sheet) {
    return Field.of(sheet.kind().type()).stream()
        .anyMatch(field -> sheet.locked().test(field.name()));
  }

  private static String address(String slug, Sheet sheet) {
    var end = sheet.isNew() ? "ny" : Long.toString(sheet.id());
    return "/arbete/" + slug + "/" + sheet.kind().word() + "/" + end;
  }

  private static String heading(Text text, Sheet sheet) {
    var kind = "kind." + sheet.kind().type().getSimpleName();
    var object = sheet.object();
    return object == null
        ? text.of(kind + ".new")
        : text.of(kind + ".one") + ": " + Labels.shortened(object.label());
  }

  private static List<EditorPage.FaultView> faults(Text text, Sheet sheet, FieldViews views) {
    return sheet.faults().stream()
        .map(fault ->
            new EditorPage.FaultView(
                fault.anchor(),
                label(views, fault.field())
                    + ": "
                    + text.of(fault.key(), fault.values().toArray())))
        .toList();
  }

  private static String label(FieldViews views, String field) {
    return views.label(field.contains(".") ? field.substring(0, field.indexOf('.')) : field);
  }

  ConflictPage conflict(Text text, String slug, Sheet theirs, Sheet mine, String base) {
    var views = new FieldViews(text, mine);
    var type = mine.kind().type();
    var iChanged = Marks.changed(base, mine.values(), type);
    var theyChanged = Marks.changed(base, theirs.values(), type);
    var choices = new ArrayList<ConflictPage.Choice>();
    for (var name : Marks.names(type)) {
      if (Marks.differ(mine.values(), theirs.values(), name)) {
        choices.add(
            new ConflictPage.Choice(
                name,
                views.label(name),
                views.spoken(name, mine.values()),
                views.spoken(name, theirs.values()),
                iChanged.contains(name) && theyChanged.contains(name),
                iChanged.contains(name)));
      }
    }
    return new ConflictPage(
        address(slug, mine), heading(text, mine), theirs.version(), choices, mine.values().words());
  }
}
