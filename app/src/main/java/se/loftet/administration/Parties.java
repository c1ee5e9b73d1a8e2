package se.loftet.administration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.loftet.municipality.Party;
import se.loftet.platform.model.Head;
import se.loftet.platform.web.Text;

/// The parties of the municipality's cooperation.
@Component
class Parties implements RegisterKind<Party> {
  @Override
  public Class<Party> type() {
    return Party.class;
  }

  @Override
  public String word() {
    return "parter";
  }

  @Override
  public String key() {
    return "admin.party";
  }

  @Override
  public Enum<?> sort(Party party) {
    return party.kind();
  }

  @Override
  public Enum<?>[] sorts() {
    return Party.Kind.values();
  }

  @Override
  public Map<String, String> values(Party party) {
    return Map.of(
        "kind", party.kind().name(),
        "name", party.name(),
        "orgNumber", Objects.toString(party.orgNumber(), ""));
  }

  @Override
  public List<AdminPage.Field> fields(Text text, Map<String, String> values) {
    return List.of(
        AdminPage.Field.text("name", text.of("admin.party.name"), values.getOrDefault("name", ""))
            .needed(),
        AdminPage.Field.text(
            "orgNumber", text.of("admin.party.orgNumber"), values.getOrDefault("orgNumber", "")));
  }

  @Override
  public void check(Map<String, String> sent, Map<String, String> wrong) {
    var number = sent.getOrDefault("orgNumber", "").strip();
    if (!number.isEmpty() && !number.matches("[0-9]{6}-[0-9]{4}")) {
      wrong.put("orgNumber", "admin.wrong.orgNumber");
    }
  }

  @Override
  public Party read(Head head, Map<String, String> sent) {
    var number = sent.getOrDefault("orgNumber", "").strip();
    return new Party(
        head,
        Party.Kind.valueOf(sent.getOrDefault("kind", "")),
        sent.getOrDefault("name", "").strip(),
        number.isEmpty() ? null : number);
  }
}
