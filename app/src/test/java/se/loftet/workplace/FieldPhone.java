package se.loftet.workplace;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody outdoors with the field app in one hand.
final class FieldPhone {
  private static final String TOUCHES =
      """
      async ({categories, words, pictures}) => {
        const until = async right => { while (!right()) await new Promise(r => setTimeout(r, 4)); };
        const one = selector => document.querySelector(selector);
        const saved = () => document.querySelectorAll('#sparat > li').length;
        for (let i = 0; i < words.length; i++) {
          const before = saved();
          const camera = one('input[capture]');
          const bytes = Uint8Array.from(atob(pictures[i]), sign => sign.charCodeAt(0));
          if (!camera.parentElement.textContent.includes('1 bild')) {
            const film = new DataTransfer();
            film.items.add(new File([bytes], 'bild.jpg', {type: 'image/jpeg'}));
            camera.files = film.files;
            camera.dispatchEvent(new Event('change'));
          }
          await until(() => camera.parentElement.textContent.includes('1 bild'));
          [...document.querySelectorAll('input[name=slag]')].find(c => c.value === categories[i]).click();
          await until(() => one('input[name=slag]:checked')?.value === categories[i]);
          one('#ord').value = words[i];
          one('#ord').dispatchEvent(new Event('input'));
          one('.dock button').click();
          await until(() => saved() > before && one('main').ariaBusy !== 'true');
        }
      }
      """;
  final Page page;

  FieldPhone(Page page) {
    this.page = page;
  }

  BrowserContext context() {
    return page.context();
  }

  /// Opens a walk and waits until the app stands by itself, without the net.
  FieldPhone prepare(String origin, String slug, String walk) {
    page.navigate(origin + "/falt/?kommun=" + slug + "&vandring=" + walk);
    ready();
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    return this;
  }

  void ready() {
    page.waitForSelector("html[data-ready]");
  }

  void offline(boolean off) {
    context().setOffline(off);
  }

  void reload() {
    page.reload();
    ready();
  }

  /// Three touches and, if there is one, a picture. Words go in the part for who has time.
  void note(String category, @Nullable String words, byte @Nullable [] picture) {
    int before = saved();
    if (picture != null) {
      page.setInputFiles("input[capture]", new FilePayload("bild.jpg", "image/jpeg", picture));
      page.waitForFunction(
          "() => document.querySelector('input[capture]').parentElement.textContent.includes('1"
              + " bild')");
    }
    var choice = page.locator("label", new Page.LocatorOptions().setHasText(category)).first();
    if (!choice.isVisible()) {
      page.locator("summary", new Page.LocatorOptions().setHasText("Något annat")).click();
    }
    choice.click();
    if (words != null) {
      write(words);
    }
    page.click(".dock button");
    page.waitForFunction(
        "n => document.querySelectorAll('#sparat > li').length > n &&"
            + " document.querySelector('main').ariaBusy !== 'true'",
        before);
  }

  /// The same touches, made by the page itself: many notes in the time of a few. Comes back when so
  /// many are saved, while the next is being noted.
  void notes(int saved, List<String> categories, List<String> words, List<byte[]> pictures) {
    var encoder = Base64.getEncoder();
    page.evaluate(
        "given => void (" + TOUCHES.strip() + ")(given)",
        Map.of(
            "categories", categories,
            "words", words,
            "pictures", pictures.stream().map(encoder::encodeToString).toList()));
    page.waitForFunction(
        "n => document.querySelectorAll('#sparat > li').length >= n",
        saved,
        new Page.WaitForFunctionOptions().setPollingInterval(5));
  }

  /// Writes words in the note without saving it.
  void write(String words) {
    if (!page.locator("#ord").isVisible()) {
      page.locator("#mer > summary").click();
    }
    page.fill("#ord", words);
  }

  int saved() {
    return page.locator("#sparat > li").count();
  }

  /// What the bar says: how many wait and how many have arrived.
  String queue() {
    return page.innerText("#kolage");
  }

  void arrived() {
    arrived(60);
  }

  void arrived(int seconds) {
    page.waitForFunction(
        "() => /^0 /.test(document.querySelector('#kolage')?.textContent ?? '')",
        null,
        new Page.WaitForFunctionOptions().setTimeout(seconds * 1000.0));
  }
}
