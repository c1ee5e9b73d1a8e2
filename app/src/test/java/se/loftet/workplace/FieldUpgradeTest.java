package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.CameraPicture;
import se.loftet.walk.Walk;

/// A phone that comes home with what the first version of the field app noted meets today's app.
class FieldUpgradeTest {
  private static final ExampleTown TOWN = new ExampleTown();
  private static final String WALK = "centrum-aldre";

  /// The phone's database as version 1 of it lay on a phone: pictures inside the queue's rows and
  /// inside the draft. One note waits with its picture, one has arrived, one is half written.
  private static final String VERSION_1 =
      """
      async ({walk, picture, sent}) => {
        const opened = indexedDB.open('falt', 1);
        opened.onupgradeneeded = () => [['walks', 'key'], ['items', 'id'], ['drafts', 'key'], ['settings', 'key']]
          .forEach(([name, keyPath]) => opened.result.createObjectStore(name, {keyPath}));
        const db = await new Promise((done, failed) => {
          opened.onsuccess = () => done(opened.result);
          opened.onerror = () => failed(opened.error);
        });
        const sum = async bytes => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
          byte => byte.toString(16).padStart(2, '0')).join('');
        const bytes = Uint8Array.from(atob(picture), sign => sign.charCodeAt(0)).buffer;
        const key = `ekeby/${walk}`;
        const taken = await (await fetch(`/arbete/ekeby/falt/${walk}`)).json();
        const text = JSON.stringify({id: crypto.randomUUID(), stop: null, feeling: 'UNSAFE', category: 'Belysning',
          item: null, social: false, text: 'Släckt lampa', severity: null, mentions: 1, proposal: null,
          latitude: null, longitude: null, accuracy: null, place: null, noter: 'ett',
          noted: new Date().toISOString(), returnsTo: null, found: null});
        const common = {slug: 'ekeby', walk, state: 'waiting', attempts: 0, savedAt: new Date().toISOString()};
        const note = {...common, id: JSON.parse(text).id, type: 'observation', body: text,
          sha256: await sum(new TextEncoder().encode(text)), words: 'Släckt lampa', place: '', feeling: 'UNSAFE', social: false};
        const photo = {...common, id: crypto.randomUUID(), type: 'photo', of: note.id, stage: 'BEFORE', body: bytes, sha256: await sum(bytes)};
        const arrived = {...note, id: sent, state: 'sent', receipt: 'V1-01', words: 'Redan framme'};
        const gone = {...photo, id: crypto.randomUUID(), of: sent, state: 'sent', receipt: 'V1-01'};
        const draft = {key, id: crypto.randomUUID(), feeling: 'NEUTRAL', category: 'Trafik', item: '', text: 'Halvskriven',
          proposal: '', severity: '', mentions: 2, place: '', point: null, photos: [{id: crypto.randomUUID(), bytes}]};
        const all = db.transaction(['walks', 'items', 'drafts', 'settings'], 'readwrite');
        all.objectStore('walks').put({key, taken: Date.now(), ...taken});
        [note, photo, arrived, gone].forEach(item => all.objectStore('items').put(item));
        all.objectStore('drafts').put(draft);
        all.objectStore('settings').put({key: 'noter', value: 'ett'});
        await new Promise(done => (all.oncomplete = done));
        db.close();
        return {[note.id]: note.sha256, [photo.id]: photo.sha256, [draft.photos[0].id]: photo.sha256};
      }
      """;

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.person("sekreterare", "UNIT_REPORTER", "kommun");
    new WalkRows(TOWN).walk(WALK, Walk.State.PLANNED, "2025-11-17");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static Map<String, String> delivered() {
    return Screens.owner(TOWN)
        .sql("select device_id, sha256 from walk_delivery")
        .query()
        .listOfRows()
        .stream()
        .collect(
            Collectors.toMap(
                row -> (String) row.get("device_id"), row -> (String) row.get("sha256")));
  }

  @Test
  void whatAnOlderVersionNotedIsKeptSentAndCanBeFinished() {
    var page = TOWN.login(390, "sekreterare");
    var picture = Base64.getEncoder().encodeToString(CameraPicture.of(4, 320, 240));
    var given =
        Map.of("walk", WALK, "picture", picture, "sent", "11111111-1111-4111-8111-111111111111");
    @SuppressWarnings("unchecked")
    var sums = (Map<String, String>) page.evaluate(VERSION_1, given);
    var phone = new FieldPhone(page).prepare(Screens.origin(TOWN), ExampleTown.SLUG, WALK);
    assertThat(phone.page.inputValue("#ord")).isEqualTo("Halvskriven");
    assertThat(phone.page.locator("input[name=slag]:checked").inputValue()).isEqualTo("Trafik");
    assertThat(phone.page.inputValue("#antal")).isEqualTo("2");
    assertThat(phone.page.innerText("form")).contains("1 bild");
    phone.arrived();
    assertThat(phone.page.innerText("#sparat"))
        .contains("Släckt lampa", "1 av 1 bilder framme", "Redan framme");
    page.click(".dock button");
    page.waitForFunction("() => document.querySelectorAll('#sparat > li').length === 3");
    phone.arrived();
    assertThat(delivered()).hasSize(4).containsAllEntriesOf(sums);
    assertThat(
            phone.page.evaluate(
                "async () => (await (await import('/falt/store.js')).all('bytes')).length"))
        .isEqualTo(0);
    page.context().close();
  }
}
