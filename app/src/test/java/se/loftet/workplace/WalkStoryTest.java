package se.loftet.workplace;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Target;
import se.loftet.walk.Walk;

/// A walk from invitation to return walk, told as the people who do it.
class WalkStoryTest {
  private static final GreenMail MAIL = mail();
  private static final ExampleTown TOWN = new ExampleTown();
  static final String WALK = "2025-trygghetsvandring-i-stallarholmen";

  private static GreenMail mail() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    System.setProperty("loftet.mail.host", "127.0.0.1");
    System.setProperty("loftet.mail.port", Integer.toString(mail.getSmtp().getPort()));
    System.setProperty("loftet.mail.from", "vandring@example.org");
    System.setProperty("loftet.mail.encrypted", "false");
    return mail;
  }

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.place("stallarholmen", "Stallarholmen");
    var target =
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "vandringar");
    var promise =
        TOWN.promise("2025-3", "Kommunen och polisen går minst 4 vandringar i orterna.", target);
    TOWN.activity("2025-a3", "Vandringar i orterna", "trygghetsvandring", promise);
    new FollowedTown(TOWN).publish(TOWN.document);
    var rows = new WalkRows(TOWN);
    rows.note(rows.walk("2024", Walk.State.WALKED, "2024-10-01"), "tidigare", "Mörkt", null);
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("sekreterare", "UNIT_REPORTER", "kommun");
    Screens.owner(TOWN).sql("update municipality set released = now()").update();
  }

  @AfterAll
  static void close() {
    TOWN.close();
    MAIL.stop();
    for (var name : new String[] {"host", "port", "from", "encrypted"}) {
      System.clearProperty("loftet.mail." + name);
    }
  }

  @Test
  void aWalkIsPlannedWalkedOfflineAnsweredToldAndWalkedAgain() throws Exception {
    var desk = new WalkDesk(TOWN, MAIL);
    var outdoors = new WalkOutdoors(TOWN);
    var resident = new WalkResident(TOWN);
    var coordinator = TOWN.login(1280, "samordnare");
    desk.plan(coordinator);
    resident.signUp();
    var code = outdoors.walk();
    resident.receipt(code, "Beslutet fattas senast");
    desk.decide(coordinator);
    desk.theLandlordAnswers(coordinator);
    resident.receipt(code, "Svaret visas här när någon har läst igenom det");
    desk.publish(coordinator);
    resident.read();
    resident.receipt(code, "Två nya stolpar sätts upp.");
    resident.promised("1");
    desk.follow(coordinator, outdoors.walkAgain(coordinator));
    resident.promised("2");
    coordinator.context().close();
  }
}
