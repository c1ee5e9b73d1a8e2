package se.loftet.access;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.loftet.platform.store.Json;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;

/// Answers with a problem: a page in the reader's language, or problem details (RFC 9457) for the
/// API.
@Component
public class ErrorPage {
  private final TemplateEngine templates;
  private final StaffChrome staff;

  /// What access/error.jte prints.
  public record Page(int status, String title, String sentence, String incident, String back) {}

  ErrorPage(TemplateEngine templates, StaffChrome staff) {
    this.templates = templates;
    this.staff = staff;
  }

  void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    SecurityHeaders.ensure(response);
    var path = path(request);
    var body =
        path.startsWith("/api/")
            ? details(response, problem, path)
            : page(request, response, problem, path);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /// The address first asked for, also when the container has forwarded to the error page.
  static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
        ? original
        : request.getRequestURI();
  }

  private byte[] page(
      HttpServletRequest request, HttpServletResponse response, Problem problem, String path) {
    boolean desk = path.startsWith("/arbete") || path.startsWith("/logga-");
    var text = desk ? staff.text(request) : language(path);
    var page = describe(text, problem, desk ? "/arbete" : text.of("error.startHref"));
    var chrome =
        desk
            ? staff.of(request, page.title())
            : new Chrome(text, page.title(), "", "", List.of(), "", "", null);
    var out = new Utf8ByteOutput();
    templates.render("access/error.jte", Map.of("chrome", chrome, "page", page), out);
    response.setContentType("text/html;charset=UTF-8");
    return out.toByteArray();
  }

  private static Text language(String path) {
    return Text.in(path.equals("/en") || path.startsWith("/en/") ? Text.ENGLISH : Text.SWEDISH);
  }

  private static Page describe(Text text, Problem problem, String back) {
    var key = "error." + problem.status();
    var known = text.has(key + ".title") ? key : problem.status() < 500 ? "error.400" : "error.500";
    var sentence =
        text.has(problem.code())
            ? text.of(problem.code(), problem.values().toArray())
            : text.of(known + ".sentence");
    return new Page(
        problem.status(), text.of(known + ".title"), sentence, problem.incident(), back);
  }

  private static byte[] details(HttpServletResponse response, Problem problem, String path) {
    var page = describe(Text.in(Text.ENGLISH), problem, "/");
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", page.title());
    body.put("status", problem.status());
    body.put("detail", page.sentence());
    body.put("instance", path);
    if (!problem.incident().isBlank()) {
      body.put("incident", problem.incident());
    }
    response.setContentType("application/problem+json");
    return Json.write(body).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
