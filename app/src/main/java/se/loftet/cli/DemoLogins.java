package se.loftet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.loftet.access.NewPerson;
import se.loftet.access.Role;
import se.loftet.access.Staff;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.db.Acting;
import se.loftet.platform.web.Text;

/// One login per role in the demo, for the police area its municipalities share.
record DemoLogins(Staff staff, Municipalities municipalities) {
  /// For a folder that is made anew at each start and served to this machine only.
  private static final String PASSWORD = "röda tråden 2017";

  /// The people of the demo: login, role and party.
  private static final List<List<String>> PEOPLE =
      List.of(
          List.of("samordnare", "COORDINATOR", "kommun"),
          List.of("handlaggare", "RESPONSIBLE_OFFICER", "kommun"),
          List.of("parkenheten", "UNIT_REPORTER", "kommun"),
          List.of("kommunpolis", "MUNICIPAL_POLICE", "polis"),
          List.of("lpo-chef", "STEERING_GROUP", "polis"),
          List.of("styrgrupp", "STEERING_GROUP", "kommun"),
          List.of("kommunikator", "COMMUNICATOR", "kommun"),
          List.of("lasare", "READER", "kommun"),
          List.of("arkivarie", "ARCHIVIST", "kommun"),
          List.of("administrator", "ADMINISTRATOR", "drift"));

  /// Adds them and prints how to log in.
  void print(PrintWriter out) {
    out.printf("Logins, all with the password \"%s\":%n", PASSWORD);
    Acting.system("").run(() -> PEOPLE.forEach(person -> add(person, out)));
  }

  private void add(List<String> person, PrintWriter out) {
    var role = Role.valueOf(person.get(1));
    var name = Text.in(Text.SWEDISH).of(role);
    var area = municipalities.policeAreas().stream().findFirst();
    boolean everywhere = role == Role.ADMINISTRATOR;
    staff.add(
        new NewPerson(
            person.getFirst(),
            name,
            role,
            everywhere || area.isPresent() ? null : municipalities.list().getFirst().code(),
            everywhere ? null : area.map(PoliceArea::code).orElse(null),
            person.getLast()),
        PASSWORD);
    out.printf(
        Locale.ROOT,
        "  %-14s %s%n",
        person.getFirst(),
        everywhere ? name + " för hela installationen" : name + whose(person.getLast()));
  }

  /// Whose the person is: that party's in each municipality that shares the police area.
  private String whose(String party) {
    var where =
        municipalities.policeAreas().stream()
            .findFirst()
            .map(PoliceArea::municipalities)
            .orElse(List.of(municipalities.list().getFirst().code()));
    return (party.equals("polis") ? ", polisen i " : ", kommunen i ")
        + municipalities.list().stream()
            .filter(each -> where.contains(each.code()))
            .map(each -> each.name().replace(" kommun", ""))
            .sorted()
            .collect(Collectors.joining(" och "));
  }
}
