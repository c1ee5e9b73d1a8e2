package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.dialogue.Age;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.HeardTheme;
import se.loftet.dialogue.Languages;
import se.loftet.dialogue.Sex;
import se.loftet.dialogue.Theme;
import se.loftet.municipality.Place;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;
import se.loftet.publicsite.VoiceFormView.Choice;

/// Gathers the pages of a municipality's dialogues, in one language.
record DialogueView(Site site, DialogueData data) {
  private Text text() {
    return site.text();
  }

  private String home() {
    return site.addresses().dialogues(site.slug());
  }

  DialogueListPage list() {
    var rows =
        data.dialogues().stream()
            .sorted(
                Comparator.comparing((Dialogue d) -> !d.open(site.today()))
                    .thenComparing(Dialogue::starts, Comparator.reverseOrder()))
            .map(this::row)
            .toList();
    return new DialogueListPage(
        site.sv(),
        List.of(site.home()),
        rows,
        receiptHref(),
        site.addresses().surveys(site.slug()));
  }

  private DialogueListPage.Row row(Dialogue dialogue) {
    return new DialogueListPage.Row(link(dialogue), when(dialogue), tags(dialogue));
  }

  private Link link(Dialogue dialogue) {
    return new Link(
        site.addresses().dialogue(site.slug(), dialogue.head().ref()), dialogue.title());
  }

  /// What surrounds the page of a dialogue.
  Chrome chrome(Dialogue dialogue) {
    var path = link(dialogue).href().substring(site.home().href().length());
    var about = Objects.requireNonNullElse(dialogue.about(), dialogue.title());
    return site.chrome(dialogue.title(), about, path, "");
  }

  private String receiptHref() {
    return site.addresses().receipt();
  }

  private String when(Dialogue dialogue) {
    var ends = dialogue.ends();
    var days =
        ends == null || ends.equals(dialogue.starts())
            ? text().date(dialogue.starts())
            : text().of("voice.between", text().date(dialogue.starts()), text().date(ends));
    return text().of(dialogue.method()) + ", " + days;
  }

  private List<Tag> tags(Dialogue dialogue) {
    var tags = new ArrayList<Tag>();
    if (dialogue.open(site.today())) {
      tags.add(new Tag("run", text().of("voice.open")));
    } else if (dialogue.over(site.today())) {
      tags.add(new Tag("quiet", text().of("voice.closed")));
    }
    if (dialogue.answered()) {
      tags.add(new Tag("ok", text().of("voice.answered")));
    } else if (dialogue.daysLate(site.today()) > 0) {
      tags.add(new Tag("late", text().of("voice.late", dialogue.daysLate(site.today()))));
    }
    return tags;
  }

  /// @param form what the reader wrote, with what is wrong with it by field as message keys
  DialoguePage page(Dialogue dialogue, VoiceForm form, Map<String, String> faults) {
    return new DialoguePage(
        site.sv(),
        List.of(site.home(), new Link(home(), text().of("site.menu.dialogues"))),
        text().of(dialogue.kind()),
        dialogue.title(),
        tags(dialogue),
        Objects.requireNonNullElse(dialogue.about(), ""),
        facts(dialogue),
        data.heard(dialogue).map(this::heard).toList(),
        data.quotes(dialogue).map(this::quote).toList(),
        Objects.requireNonNullElse(dialogue.helps(), ""),
        Objects.requireNonNullElse(dialogue.feedback(), ""),
        feedbackWords(dialogue),
        dialogue.daysLate(site.today()) > 0,
        data.promises(dialogue).map(site::promise).toList(),
        receiptHref(),
        dialogue.open(site.today()) ? form(dialogue, form, faults) : null);
  }

  private DialoguePage.Quote quote(DialogueData.Quote quote) {
    return new DialoguePage.Quote(quote.text(), quote.done().links(site.addresses(), site.slug()));
  }

  private DialoguePage.Heard heard(HeardTheme heard) {
    var mentions = heard.mentions();
    return new DialoguePage.Heard(
        text().of(heard.theme()),
        mentions == null ? "" : text().number(mentions),
        Objects.requireNonNullElse(heard.heard(), ""));
  }

  private String feedbackWords(Dialogue dialogue) {
    var on = dialogue.feedbackOn();
    var due = dialogue.feedbackDue();
    if (on != null) {
      var channel = dialogue.feedbackChannel();
      return channel == null
          ? text().of("voice.toldOn", text().date(on))
          : text().of("voice.toldOnIn", text().date(on), channel);
    }
    return due == null
        ? text().of("voice.noDue")
        : dialogue.daysLate(site.today()) > 0
            ? text().of("voice.wasDue", text().date(due), dialogue.daysLate(site.today()))
            : text().of("voice.due", text().date(due));
  }

  private List<DialoguePage.Fact> facts(Dialogue dialogue) {
    var facts = new ArrayList<DialoguePage.Fact>();
    facts.add(fact("how", when(dialogue)));
    var where =
        Stream.concat(
                data.places(dialogue).map(Place::name), Stream.ofNullable(dialogue.placeText()))
            .toList();
    if (!where.isEmpty()) {
      facts.add(fact("where", String.join(", ", where)));
    }
    var people = dialogue.participants();
    facts.add(
        fact("people", people == null ? text().of("voice.notCounted") : text().number(people)));
    return facts;
  }

  private DialoguePage.Fact fact(String key, String value) {
    return new DialoguePage.Fact(text().of("voice.fact." + key), value);
  }

  private VoiceFormView form(Dialogue dialogue, VoiceForm form, Map<String, String> faults) {
    var told = new ArrayList<VoiceFormView.Fault>();
    faults.forEach((field, key) -> told.add(new VoiceFormView.Fault(field, text().of(key))));
    return new VoiceFormView(
        link(dialogue).href(),
        choices(Contribution.Feeling.values(), form.feeling()),
        choices(Theme.values(), form.theme()),
        data.all().stream()
            .map(p -> new Choice(p.head().ref(), p.name(), p.head().ref().equals(form.place())))
            .toList(),
        Arrays.stream(Contribution.Hour.values())
            .map(h -> new Choice(h.name(), text().of(h), form.times().contains(h.name())))
            .toList(),
        choices(Age.values(), form.age()),
        choices(Sex.values(), form.sex()),
        Languages.OFFERED.stream()
            .map(each ->
                new Choice(
                    each, Languages.name(each, text().locale()), each.equals(form.language())))
            .toList(),
        form.text(),
        form.latitude(),
        form.longitude(),
        told,
        form.asksIfSure(),
        MapDrawing.frame(site.municipality().code(), data.all()));
  }

  private <T extends Enum<T>> List<Choice> choices(T[] values, @Nullable String chosen) {
    return Arrays.stream(values)
        .map(v -> new Choice(v.name(), text().of(v), v.name().equals(chosen)))
        .toList();
  }
}
