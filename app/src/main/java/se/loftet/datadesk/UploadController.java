package se.loftet.datadesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.loftet.access.StaffChrome;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Job;
import se.loftet.dataset.Uploads;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.reading.Unreadable;

/// A file on its way in: sent, read, shown, taken in. Works without JavaScript: a page that waits
/// asks again by itself.
@Controller
@RequestMapping("/arbete/{slug}/underlag/filer")
class UploadController {
  private static final String ID =
      "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
  private static final long PATIENCE_MILLIS = 1_500;

  /// What telling the coordinate system mends.
  private static final Set<String> UNPLACED = Set.of("dataset.foreignGrid", "dataset.unknownCrs");

  private final Uploads uploads;
  private final StaffChrome chrome;

  UploadController(Uploads uploads, StaffChrome chrome) {
    this.uploads = uploads;
    this.chrome = chrome;
  }

  @PostMapping
  String send(
      @PathVariable String slug,
      @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
      throws IOException {
    Acting.require(Right.EDIT);
    var list = "redirect:/arbete/" + slug + "/underlag";
    if (file == null || file.isEmpty()) {
      boolean chosen = file != null && !Objects.toString(file.getOriginalFilename(), "").isBlank();
      return list + (chosen ? "?fel=tomfil" : "?fel=ingen");
    }
    try (var bytes = file.getInputStream()) {
      return list + "/filer/" + uploads.receive(bytes, name(file.getOriginalFilename()));
    }
  }

  /// The last part of what the browser calls it, without signs a page or a database cannot hold.
  private static String name(@Nullable String sent) {
    var plain =
        sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "fil" : plain.substring(0, Math.min(200, plain.length()));
  }

  @GetMapping(ID)
  String show(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @PathVariable UUID id)
      throws InterruptedException, IOException {
    Acting.require(Right.EDIT);
    var intake = uploads.intake(id);
    if (intake != null) {
      return waitFor(intake, request, response, model, slug, id);
    }
    var look = uploads.look(id);
    if (!look.over(PATIENCE_MILLIS)) {
      return page(request, response, model, slug, id, reading(request, look), null, null);
    }
    return page(request, response, model, slug, id, null, null, null);
  }

  private String reading(HttpServletRequest request, Job<?> job) {
    return chrome.text(request).of("datadesk.reading", job.rows());
  }

  private String waitFor(
      Job<Imports.Result> intake,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      String slug,
      UUID id)
      throws InterruptedException, IOException {
    if (!intake.over(PATIENCE_MILLIS)) {
      return page(request, response, model, slug, id, reading(request, intake), null, null);
    }
    try {
      var result = intake.outcome();
      uploads.finish(id);
      var same = result.same() ? "?samma=" : "?intagen=";
      return "redirect:/arbete/%s/underlag/data/%d%s%d"
          .formatted(slug, result.dataSet().id(), same, result.delivery().number());
    } catch (Unreadable refused) {
      var why = chrome.text(request).of(refused.code(), refused.values());
      return page(request, response, model, slug, id, null, why, null);
    } catch (Refused.Rule rule) {
      uploads.retry(id);
      var why = chrome.text(request).of(rule);
      return page(request, response, model, slug, id, null, null, why);
    } catch (RuntimeException trouble) {
      uploads.retry(id);
      throw trouble;
    }
  }

  private String page(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      String slug,
      UUID id,
      @Nullable String reading,
      @Nullable String refused,
      @Nullable String fault) {
    var text = chrome.text(request);
    var upload = uploads.get(id);
    UploadPage.View view = null;
    var why = refused;
    boolean unplaced = false;
    if (reading == null && refused == null) {
      try {
        var preview = uploads.look(id).outcome();
        boolean sent = "POST".equals(request.getMethod());
        var shown = sent ? preview.with(new UploadForm(request).over(preview)) : preview;
        view = UploadPages.view(text, shown, Acting.now().municipality());
      } catch (Unreadable broken) {
        why = text.of(broken.code(), broken.values());
        unplaced = UNPLACED.contains(broken.code());
      }
    } else if (reading != null) {
      response.setHeader("Refresh", "1");
    }
    var list = "/arbete/" + slug + "/underlag";
    model.addAttribute("chrome", chrome.of(request, text.of("datadesk.upload.title")));
    model.addAttribute(
        "page",
        new UploadPage(
            list + "/filer/" + id,
            list,
            upload.fileName(),
            UploadPages.size(text, upload.bytes()),
            reading,
            why,
            unplaced,
            fault,
            view));
    return "datadesk/upload";
  }

  @PostMapping(ID + "/tolkning")
  String choose(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @PathVariable UUID id)
      throws IOException {
    Acting.require(Right.EDIT);
    var period = new UploadForm(request).unreadablePeriod();
    if (period != null && uploads.intake(id) == null) {
      var why = chrome.text(request).of("datadesk.fault.period", period);
      return page(request, response, model, slug, id, null, null, why);
    }
    var system = new UploadForm(request).system();
    if (system != null && "koordinater".equals(request.getParameter("gor"))) {
      uploads.locate(id, system);
    } else {
      chosen(request, id, "intag".equals(request.getParameter("gor")));
    }
    return back(slug, id);
  }

  /// A file that cannot be read says so on its page.
  private void chosen(HttpServletRequest request, UUID id, boolean accepted) {
    try {
      var preview = uploads.look(id).outcome();
      var choice = new UploadForm(request).over(preview);
      if (!choice.equals(preview.choice())) {
        uploads.choose(id, choice);
      }
      if (accepted) {
        uploads.accept(id);
      }
    } catch (Unreadable refused) {
      uploads.retry(id);
    }
  }

  @PostMapping(ID + "/avbruten")
  String cancel(@PathVariable String slug, @PathVariable UUID id) throws IOException {
    Acting.require(Right.EDIT);
    uploads.forget(id);
    return "redirect:/arbete/" + slug + "/underlag?fel=avbruten";
  }

  private static String back(String slug, UUID id) {
    return "redirect:/arbete/" + slug + "/underlag/filer/" + id;
  }
}
