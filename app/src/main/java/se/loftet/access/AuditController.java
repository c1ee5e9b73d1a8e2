package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// The audit log of a municipality, newest first.
@Controller
class AuditController {
  private static final int ROWS = 100;
  private final StaffChrome chrome;
  private final AccessDesk desk;
  private final AuditRepository log;

  AuditController(StaffChrome chrome, AccessDesk desk, AuditRepository log) {
    this.chrome = chrome;
    this.desk = desk;
    this.log = log;
  }

  @GetMapping("/arbete/{slug}/administration/logg")
  String list(
      @PathVariable String slug,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      HttpServletRequest request,
      Model model) {
    Acting.require(Right.AUDIT);
    var text = chrome.text(request);
    var rows = desk.at(() -> log.page(Acting.now().municipality(), before, ROWS + 1));
    var shown = rows.stream().limit(ROWS).map(row -> line(text, row)).toList();
    var older =
        rows.size() > ROWS
            ? "/arbete/" + slug + "/administration/logg?before=" + shown.getLast().seq()
            : "";
    model.addAttribute("chrome", chrome.of(request, text.of("access.audit.title")));
    model.addAttribute("page", new AuditPage("/arbete/" + slug + "/administration", shown, older));
    return "access/audit";
  }

  private static AuditPage.Line line(Text text, AuditRow row) {
    var key = "audit.action." + row.action();
    var action = text.has(key) ? text.of(key) : row.action();
    return new AuditPage.Line(
        row.seq(),
        text.moment(row.at()),
        row.actor(),
        action,
        row.subject() + " " + row.subjectId(),
        details(row.detail()));
  }

  private static List<String> details(Map<String, Object> detail) {
    return detail.entrySet().stream()
        .filter(e -> !shown(e.getValue()).matches("[– →]*"))
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + ": " + shown(e.getValue()))
        .toList();
  }

  /// What it was and what it became, where something changed; what is not stated is a dash.
  private static String shown(@Nullable Object value) {
    return value instanceof List<?> pair
        ? pair.stream().map(AuditController::shown).collect(Collectors.joining(" → "))
        : Objects.toString(value, "").isBlank() ? "–" : String.valueOf(value);
  }
}
