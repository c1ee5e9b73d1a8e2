package se.loftet.datadesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Delivery;
import se.loftet.dataset.Imports;
import se.loftet.dataset.QuarantinedRow;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// The data sets of a municipality, one by one and as a list.
@Controller
@RequestMapping("/arbete/{slug}/underlag")
class DataSetController {
  private static final int PORTION = 20_000;
  private final DataSets sets;
  private final Imports imports;
  private final SetPages pages;
  private final StaffChrome chrome;

  DataSetController(DataSets sets, Imports imports, SetPages pages, StaffChrome chrome) {
    this.sets = sets;
    this.imports = imports;
    this.pages = pages;
    this.chrome = chrome;
  }

  @GetMapping
  String list(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "fel", defaultValue = "") String fault) {
    Acting.require(Right.READ);
    var text = chrome.text(request);
    var home = "/arbete/" + slug + "/underlag";
    model.addAttribute("chrome", chrome.of(request, text.of("datadesk.list.title")));
    model.addAttribute(
        "page",
        new ListPage(
            Acting.now().may(Right.EDIT) ? home + "/filer" : "",
            "/arbete/" + slug + "/fynd",
            home + "/kommundelar",
            fault(text, fault),
            fault.equals("avbruten") ? text.of("datadesk.cancelled") : null,
            pages.rows(text, home)));
    return "datadesk/list";
  }

  private static @Nullable String fault(Text text, String code) {
    return switch (code) {
      case "ingen" -> text.of("datadesk.fault.noFile");
      case "tomfil" -> text.of("datadesk.fault.emptyFile");
      default -> null;
    };
  }

  @GetMapping("/data/{id:\\d{1,18}}")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "intagen", defaultValue = "") String taken,
      @RequestParam(name = "samma", defaultValue = "") String same) {
    Acting.require(Right.READ);
    var text = chrome.text(request);
    var set = sets.get(id);
    var done =
        !taken.isEmpty()
            ? text.of("datadesk.taken")
            : same.matches("\\d{1,6}") ? text.of("dataset.sameFile", same) : null;
    model.addAttribute("chrome", chrome.of(request, set.provenance().title()));
    model.addAttribute("page", pages.page(text, "/arbete/" + slug + "/underlag", set, done));
    return "datadesk/set";
  }

  @PostMapping("/data/{id:\\d{1,18}}/angrad")
  String undo(@PathVariable String slug, @PathVariable long id) {
    imports.undo(id);
    return "redirect:/arbete/" + slug + "/underlag/data/" + id;
  }

  /// Written as it is read: a million rows may wait in quarantine.
  @GetMapping("/data/{id:\\d{1,18}}/karantan/{number:\\d{1,6}}")
  void quarantine(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @PathVariable int number)
      throws IOException {
    Acting.require(Right.READ);
    var set = sets.get(id);
    var delivery =
        sets.deliveries(id).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> new Refused.NotFound("data_delivery", number));
    var name = set.ref() + "-karantan-" + number + ".csv";
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    write(chrome.text(request), delivery, response.getOutputStream());
  }

  private void write(Text text, Delivery delivery, OutputStream out) throws IOException {
    var header =
        new ArrayList<@Nullable String>(
            List.of(text.of("datadesk.line"), text.of("datadesk.reason")));
    header.addAll(delivery.columns());
    out.write(new Sheet().row(header).bytes());
    for (int from = 0; ; from += PORTION) {
      var held = sets.quarantine(delivery.id(), from, PORTION);
      out.write(rows(text, held).bytes());
      if (held.size() < PORTION) {
        return;
      }
    }
  }

  private static Sheet rows(Text text, List<QuarantinedRow> held) {
    var sheet = Sheet.further();
    for (var row : held) {
      var cells = new ArrayList<@Nullable String>();
      cells.add(Objects.toString(row.line()));
      cells.add(text.of(row.reason()));
      cells.addAll(row.cells());
      sheet.row(cells);
    }
    return sheet;
  }
}
