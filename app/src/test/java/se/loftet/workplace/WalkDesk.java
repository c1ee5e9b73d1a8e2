package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import se.loftet.support.Browsing;
import se.loftet.support.CameraPicture;

/// Those who work with a walk at a desk: they plan, decide, ask, publish and follow up.
record WalkDesk(ExampleTown town, GreenMail mail) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/svar/\\S+");

  void plan(Page page) {
    page.navigate(town.url("/vandringar/ny"));
    Browsing.send(page, "main .btn:not(.second)");
    assertThat(page.innerText("[role=alert]")).contains("välj ett av alternativen");
    page.selectOption("#slag", "SAFETY");
    page.fill("#rubrik", "Trygghetsvandring i Stallarholmen");
    page.selectOption(
        "#ort", new com.microsoft.playwright.options.SelectOption().setLabel("Stallarholmen"));
    page.selectOption(
        "#aktivitet",
        new com.microsoft.playwright.options.SelectOption().setLabel("Vandringar i orterna"));
    page.fill("#dag", "2025-11-17");
    page.fill("#tid", "18.30");
    page.fill("#samling", "Utanför biblioteket");
    Browsing.send(page, "button[value=suggest]");
    assertThat(page.inputValue("#stopp")).isEqualTo("Belysning (1); 59.3701; 17.0301");
    assertThat(page.inputValue("#samling")).isEqualTo("Utanför biblioteket");
    page.fill("#stopp", "Biblioteket; norr; 17");
    Browsing.send(page, "main .btn:not(.second)");
    assertThat(page.innerText("[role=alert]"))
        .contains("rad 1 (Biblioteket; norr; 17)", "En plats skrivs som namn");
    page.fill(
        "#stopp",
        "Biblioteket; 59,3701; 17,0301\nICA; 59,3720; 17,0301\nFolkets Hus; 59,3730; 17,0301");
    page.locator(".route-map svg").click(new Locator.ClickOptions().setPosition(300, 100));
    assertThat(page.inputValue("#stopp"))
        .containsPattern("\nStopp 4; 59\\.3[67]\\d+; 17\\.0[23]\\d+");
    page.fill("#stopp", page.inputValue("#stopp").replaceFirst("\n[^\n]+$", ""));
    page.fill("#inbjudan", "Kom och visa var det är mörkt.");
    Screens.picture(page, "walk-plan-1280");
    Browsing.send(page, "main .btn:not(.second)");
    page.waitForURL("**/vandringar/" + WalkStoryTest.WALK);
    assertThat(page.innerText("main")).contains("Ingen har anmält sig").contains("Planerad");
    Browsing.send(page, "button[value=publish]");
  }

  void decide(Page page) {
    town.application.clock.pass(Duration.ofDays(3));
    page = town.login(page.context(), "samordnare");
    page.navigate(town.url("/vandringar/" + WalkStoryTest.WALK));
    Browsing.send(page, "button[value=walked]");
    assertThat(page.innerText("main"))
        .contains("3 väntar på beslut")
        .contains("Beslut inom 27 dagar");
    Browsing.send(page, "text=Unga samlas vid ICA");
    page.check("input[value=NO]");
    Browsing.send(page, "button[value=decide]");
    assertThat(page.innerText("[role=alert]")).contains("ett nej måste ha ett skäl");
    page.fill("#skal", "Alla får vara på torget. Fältarna går dit oftare.");
    Browsing.send(page, "button[value=decide]");
    Browsing.send(page, "text=För mörk parkering vid ICA");
    page.check("input[value=YES]");
    page.fill("#ansvarig", "Teknik- och servicekontoret");
    page.fill("#senast", "2025-12-15");
    page.fill("#svar", "Två nya stolpar sätts upp.");
    Screens.picture(page, "walk-note-1280");
    Browsing.send(page, "button[value=decide]");
    Browsing.send(page, "text=Portlåset är trasigt");
    page.check("input[value=OTHER_PARTY]");
    page.fill("#ansvarig", "Bostadsbolaget");
    Browsing.send(page, "button[value=decide]");
    assertThat(page.innerText("main")).contains("Alla har fått beslut");
    Screens.picture(page, "walk-show-1280");
    page.navigate(town.url("/vandringar"));
    Screens.picture(page, "walk-list-1280");
    page.navigate(town.url("/vandringar/" + WalkStoryTest.WALK + "/affisch"));
    assertThat(page.locator("svg.qr").count()).isEqualTo(1);
    Screens.picture(page, "walk-poster-1280");
    page.navigate(town.url("/vandringar/checklista"));
    Screens.picture(page, "walk-checklist-1280");
    page.close();
  }

  /// Without an account, through the link in the mail, on a phone.
  void theLandlordAnswers(Page before) throws Exception {
    var page = town.login(before.context(), "samordnare");
    page.navigate(town.url("/vandringar/" + WalkStoryTest.WALK));
    Browsing.send(page, "text=Portlåset är trasigt");
    page.fill("#adress", "drift@example.org");
    Browsing.send(page, "button[value=ask]");
    assertThat(page.innerText("main")).contains("Inget svar än");
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    var link = LINK.matcher(mail.getReceivedMessages()[0].getContent().toString());
    assertThat(link.find()).isTrue();
    var phone = Browsing.reader(390).newPage();
    phone.navigate(link.group());
    Screens.picture(phone, "walk-owner-390");
    phone.check("input[value=YES]");
    phone.fill("#dag", "2025-12-01");
    phone.fill("#ord", "Vi byter låset.");
    Browsing.send(phone, "main .btn");
    assertThat(phone.innerText("main")).contains("Tack, svaret är skickat");
    phone.context().close();
    page.reload();
    Browsing.send(page, "button[value=take]");
    assertThat(page.innerText("main")).contains("Svaret är taget in").contains("Vi byter låset.");
    page.close();
  }

  void publish(Page before) {
    var page = town.login(before.context(), "samordnare");
    for (var words :
        new String[] {
          "Unga samlas vid ICA",
          "För mörk parkering vid ICA",
          "Portlåset är trasigt",
          "Fina planteringar"
        }) {
      page.navigate(town.url("/vandringar/" + WalkStoryTest.WALK));
      Browsing.send(page, "text=" + words);
      if (page.locator("button[value=checked]").count() > 0) {
        Browsing.send(page, "button[value=checked]");
      }
      Browsing.send(page, "button[value=show]");
      assertThat(page.innerText("main")).contains("Invånarna ser det");
    }
    page.navigate(town.url("/vandringar/" + WalkStoryTest.WALK));
    page.fill("#aterkoppling", "Vi sågs i biblioteket och gick igenom svaren.");
    Browsing.send(page, "button[value=answer]");
    assertThat(page.innerText("main")).contains("Återkopplad");
    page.close();
  }

  /// What was seen decides how the measure stands; a picture from the desk shows it afterwards.
  void follow(Page before, String again) {
    var page = town.login(before.context(), "samordnare");
    page.navigate(town.url("/vandringar/" + again));
    page.fill("#gickdag", LocalDate.now(town.application.clock).toString());
    Browsing.send(page, "button[value=walked]");
    assertThat(page.innerText("main")).contains("Står som: Bedömd. Blir: Klar.");
    Screens.picture(page, "walk-seen-1280");
    assertThat(page.innerText("main"))
        .contains("En gammal iakttagelse sågs igen. Åtgärdat: 1. Inte åtgärdat: 0.");
    Browsing.send(page, "button[value=follow]");
    assertThat(page.innerText("main")).doesNotContain("Blir: Klar");
    page.navigate(town.url("/vandringar/" + WalkStoryTest.WALK));
    Browsing.send(page, "text=För mörk parkering vid ICA");
    assertThat(page.innerText("aside")).contains("Återvandringar").contains("Åtgärdat");
    assertThat(page.locator("aside section figure img").count()).isEqualTo(1);
    Browsing.send(page, "text=Spara bilden");
    assertThat(page.innerText("main")).contains("Filen är ingen bild som går att läsa.");
    page.setInputFiles(
        "#bild", new FilePayload("efter.jpg", "image/jpeg", CameraPicture.held(6, 9, 2400, 1600)));
    Browsing.send(page, "text=Spara bilden");
    assertThat(page.locator("main figure img").count()).isEqualTo(3);
    Screens.picture(page, "walk-old-note-1280");
    Browsing.send(page, "button[value=checked]");
    Browsing.send(page, "button[value=show]");
    var resident = Browsing.reader(390);
    var seen = resident.newPage();
    Screens.await(seen, town.application.url("/ekeby/vandring/" + WalkStoryTest.WALK), "Efter");
    assertThat(seen.innerText("main")).contains("Före").contains("Efter").contains("Klar");
    Screens.picture(seen, "walk-after-390");
    assertThat(Browsing.violations(seen)).isEmpty();
    resident.close();
    Browsing.send(page, "aside section a");
    assertThat(page.innerText("aside")).contains("Det gamla");
    Screens.picture(page, "walk-return-note-1280");
    page.close();
  }
}
