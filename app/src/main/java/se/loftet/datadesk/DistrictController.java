package se.loftet.datadesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.geography.Outlines;
import se.loftet.geography.TileLayer;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.BrowserRules;
import se.loftet.platform.web.Text;

/// The municipality's own districts: drawn on the map or written corner by corner.
@Controller
@RequestMapping("/arbete/{slug}/underlag/kommundelar")
class DistrictController {
  /// About square kilometres in a square degree at the latitude of the area.
  private static final double KILOMETRES = 111.32;

  /// The outlines of municipalities are good to a kilometre.
  private static final double MOSTLY = 0.9;

  private static final int MOST_NAME = 80;
  private final Districts districts;
  private final TileLayer tiles;
  private final StaffChrome chrome;

  DistrictController(Districts districts, TileLayer tiles, StaffChrome chrome) {
    this.tiles = tiles;
    this.districts = districts;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "andra", defaultValue = "") String code,
      @RequestParam(name = "gjort", defaultValue = "") String done) {
    Acting.require(Right.READ);
    var changed = districts.all().stream().filter(each -> each.code().equals(code)).findFirst();
    var told = done.matches("sparad|borttagen") ? "datadesk.districts." + done : null;
    return page(
        request,
        response,
        model,
        slug,
        null,
        told,
        changed.isPresent() ? code : "",
        changed.map(Districts.District::name).orElse(""),
        changed.map(each -> Corners.write(each.shape())).orElse(""));
  }

  @PostMapping
  String save(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "kod", defaultValue = "") String code,
      @RequestParam(name = "namn", defaultValue = "") String name,
      @RequestParam(name = "horn", defaultValue = "") String corners) {
    Acting.require(Right.EDIT);
    var text = chrome.text(request);
    var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    boolean known = districts.all().stream().anyMatch(each -> each.code().equals(code));
    var kept = known ? code : "";
    if (plain.isEmpty() || plain.length() > MOST_NAME) {
      var why = text.of("datadesk.districts.noName", MOST_NAME);
      return page(request, response, model, slug, why, null, kept, name, corners);
    }
    try {
      districts.save(kept, plain, Corners.read(corners));
    } catch (Corners.Fault fault) {
      var why = text.of(fault.code, fault.values);
      return page(request, response, model, slug, why, null, kept, name, corners);
    }
    return "redirect:/arbete/" + slug + "/underlag/kommundelar?gjort=sparad";
  }

  @PostMapping("/borttagen")
  String remove(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "kod", defaultValue = "") String code) {
    Acting.require(Right.EDIT);
    if (districts.all().size() < 2) {
      var why = chrome.text(request).of("datadesk.districts.last");
      return page(request, response, model, slug, why, null, "", "", "");
    }
    districts.remove(code);
    return "redirect:/arbete/" + slug + "/underlag/kommundelar?gjort=borttagen";
  }

  private String page(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      String slug,
      @Nullable String fault,
      @Nullable String done,
      String code,
      String name,
      String corners) {
    var text = chrome.text(request);
    var list = "/arbete/" + slug + "/underlag";
    var all = districts.all();
    tiles
        .origin()
        .ifPresent(origin ->
            response.setHeader("Content-Security-Policy", BrowserRules.withPicturesOf(origin)));
    model.addAttribute("chrome", chrome.of(request, text.of("datadesk.districts.title")));
    model.addAttribute(
        "page",
        new DistrictPage(
            list + "/kommundelar",
            list,
            districts.set().map(set -> list + "/data/" + set.id()).orElse(""),
            fault,
            done == null ? null : text.of(done),
            Acting.now().may(Right.EDIT),
            all.stream().map(each -> row(text, each)).toList(),
            warnings(text, all),
            DistrictMap.of(tiles, Acting.now().municipality(), all),
            code,
            name,
            corners));
    return "datadesk/districts";
  }

  private static DistrictPage.RowView row(Text text, Districts.District each) {
    double shrink = Math.cos(Math.toRadians(each.shape().getCentroid().getY()));
    double size = each.shape().getArea() * KILOMETRES * KILOMETRES * shrink;
    return new DistrictPage.RowView(
        each.code(),
        each.name(),
        text.number(java.math.BigDecimal.valueOf(Math.round(size * 10) / 10.0)),
        each.shape().getNumPoints() - 1L);
  }

  /// How much of a shape lies in another.
  private static double share(Geometry shape, Geometry within) {
    return shape.intersection(within).getArea() / shape.getArea();
  }

  /// What is told and not refused: districts that overlap, or lie far outside the municipality.
  private static List<String> warnings(Text text, List<Districts.District> all) {
    var warnings = new ArrayList<String>();
    var here = Outlines.of(Acting.now().municipality());
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      double inside = here.map(town -> share(one.shape(), town)).orElse(1.0);
      if (inside < MOSTLY) {
        var word = inside > 0 ? "datadesk.districts.partly" : "datadesk.districts.outside";
        warnings.add(text.of(word, one.name(), Math.round(100 * (1 - inside))));
      }
      for (var other : all.subList(i + 1, all.size())) {
        double shared = one.shape().intersection(other.shape()).getArea();
        if (shared > 0.01 * Math.min(one.shape().getArea(), other.shape().getArea())) {
          warnings.add(text.of("datadesk.districts.overlap", one.name(), other.name()));
        }
      }
    }
    return warnings;
  }
}
