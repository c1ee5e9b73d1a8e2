package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.municipality.Place;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;

/// The places of the municipality: localities, districts and other named areas.
@Controller
@RequestMapping("/arbete/{slug}/administration/platser")
class PlaceController {
  private final AdminFrame frame;
  private final Register register;

  PlaceController(AdminFrame frame, Register register) {
    this.frame = frame;
    this.register = register;
  }

  @GetMapping
  String list(@PathVariable String slug, HttpServletRequest request, Model model) {
    return show(slug, null, Map.of(), Map.of(), request, model);
  }

  @GetMapping("/{id:\\d{1,18}}")
  String edit(
      @PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
    var place = register.get(Place.class, id);
    return show(slug, place, PlaceForm.of(place), Map.of(), request, model);
  }

  @PostMapping({"", "/{id:\\d{1,18}}"})
  String save(
      @PathVariable String slug,
      @PathVariable(required = false) @Nullable Long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Acting.require(Right.ADMINISTER);
    var known = id == null ? null : register.get(Place.class, id);
    var form = new PlaceForm(sent);
    var wrong = form.mistakes(known == null);
    if (!wrong.isEmpty()) {
      return show(slug, known, sent, wrong, request, model);
    }
    register.save(form.place(register.head(known, sent)), known == null);
    return "redirect:" + AdminFrame.home(slug) + "/platser?klart=ja";
  }

  private String show(
      String slug,
      @Nullable Place known,
      Map<String, String> values,
      Map<String, String> wrong,
      HttpServletRequest request,
      Model model) {
    Acting.require(Right.ADMINISTER);
    var text = frame.text(request);
    var home = AdminFrame.home(slug) + "/platser";
    var rows =
        register.all(Place.class).stream()
            .map(p ->
                new AdminPage.Row(
                    home + "/" + p.head().id(), p.name(), text.of(p.kind()), p.head().ref()))
            .toList();
    var names =
        List.of("name", "code", "latitude", "longitude", "population", "populationYear", "source");
    var kind =
        AdminPage.Field.choice(
            "kind",
            text.of("admin.place.kind"),
            values.getOrDefault("kind", ""),
            AdminFrame.words(text, Place.Kind.values()));
    var fields =
        Stream.concat(
                Stream.of(Register.refField(text, values, known == null), Optional.of(kind))
                    .flatMap(Optional::stream),
                names.stream()
                    .map(name ->
                        AdminPage.Field.text(
                            name, text.of("admin.place." + name), values.getOrDefault(name, ""))))
            .map(field -> Register.told(field, wrong, text))
            .toList();
    var form = register.form(text, home, "admin.place", known, fields);
    var page = frame.page(request, model, slug, "admin.place", known == null ? rows : List.of());
    return frame.show(request, model, page.with(form));
  }
}
