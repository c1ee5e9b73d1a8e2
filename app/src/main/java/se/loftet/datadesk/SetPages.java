package se.loftet.datadesk;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Delivery;
import se.loftet.dataset.Figure;
import se.loftet.dataset.Imports;
import se.loftet.finding.Method;
import se.loftet.geography.Crs;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// Puts data sets into words.
@Component
class SetPages {
  private static final int SHOWN = 30;
  private static final int MOST_DIFFERENCES = 200;
  private final DataSets sets;
  private final Resting resting;
  private final Clock clock;

  SetPages(DataSets sets, Resting resting, Clock clock) {
    this.resting = resting;
    this.sets = sets;
    this.clock = clock;
  }

  List<ListPage.RowView> rows(Text text, String home) {
    var all = sets.list();
    return all.stream().map(set -> row(text, home, set, alone(all, set) ? "" : set.ref())).toList();
  }

  private static boolean alone(List<DataSet> all, DataSet set) {
    var title = set.provenance().title();
    return all.stream().filter(each -> each.provenance().title().equals(title)).count() == 1;
  }

  private ListPage.RowView row(Text text, String home, DataSet set, String apart) {
    var newest =
        sets.deliveries(set.id()).stream().filter(each -> each.undone() == null).findFirst();
    return new ListPage.RowView(
        home + "/data/" + set.id(),
        set.provenance().title(),
        apart,
        text.of(set.kind()),
        Objects.requireNonNullElse(set.provenance().publisher(), text.of("datadesk.unknown")),
        newest.map(each -> period(each)).orElse(""),
        newest.map(each -> text.number(each.taken().report().in())).orElse("0"),
        newest.map(each -> text.moment(each.received())).orElse(text.of("datadesk.undone")),
        text.of(set.secrecy()));
  }

  private static String period(Delivery delivery) {
    return Objects.requireNonNullElse(delivery.taken().report().period(), "").replace("/", " – ");
  }

  SetPage page(Text text, String home, DataSet set, @Nullable String done) {
    var deliveries = sets.deliveries(set.id());
    var newest = deliveries.stream().filter(each -> each.undone() == null).findFirst();
    boolean undoable =
        Acting.now().may(Right.EDIT)
            && newest.isPresent()
            && Imports.canUndo(newest.get(), clock.instant());
    var figures =
        set.kind().shape() == DataKind.Shape.FIGURES
            ? sets.figures(set.id(), AsOf.NOW, null, SHOWN)
            : List.<Figure>of();
    return new SetPage(
        home,
        done,
        facts(text, set),
        undoable ? home + "/data/" + set.id() + "/angrad" : "",
        newest.map(each -> text.of("datadesk.undo", each.number())).orElse(""),
        newest.isEmpty() ? List.of() : questions(text, home, set),
        resting.of(text, home, set),
        deliveries.stream().map(each -> delivery(text, home, set, each)).toList(),
        figures.stream().map(each -> figure(text, each)).toList(),
        text.of("datadesk.figures.lead", figures.size()));
  }

  private static List<SetPage.LinkView> questions(Text text, String home, DataSet set) {
    var ask = home.replaceFirst("/underlag$", "/fynd/ny?slag=%s&data=" + set.id());
    return Arrays.stream(Method.values())
        .filter(method -> method.takes(set.kind()))
        .map(method ->
            new SetPage.LinkView(ask.formatted(method), text.of("finding.question." + method)))
        .toList();
  }

  private static List<UploadPage.Fact> facts(Text text, DataSet set) {
    var from = set.provenance();
    var facts = new ArrayList<UploadPage.Fact>();
    add(facts, text.of("datadesk.kind"), text.of(set.kind()));
    add(facts, text.of("datadesk.field.utgivare"), from.publisher());
    add(facts, text.of("datadesk.field.kalla"), from.source());
    add(facts, text.of("datadesk.field.licens"), from.licence());
    add(facts, text.of("datadesk.field.uttag"), from.extracted());
    add(facts, text.of("datadesk.field.niva"), from.level());
    add(facts, text.of("datadesk.field.definition"), from.definition());
    add(facts, text.of("datadesk.class"), text.of(set.secrecy()));
    add(facts, text.of("datadesk.field.mangd"), set.ref());
    if (set.grid() != null) {
      add(facts, text.of("datadesk.grid"), new Crs(set.grid()).name());
    }
    return facts;
  }

  private static void add(List<UploadPage.Fact> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.add(new UploadPage.Fact(name, value));
    }
  }

  private SetPage.DeliveryView delivery(Text text, String home, DataSet set, Delivery delivery) {
    var changes = delivery.taken().changes();
    var counted = Counted.of(text, delivery.taken().report());
    boolean held = delivery.taken().report().quarantinedRows() > 0 && delivery.undone() == null;
    return new SetPage.DeliveryView(
        String.valueOf(delivery.number()),
        delivery.fileName(),
        text.moment(delivery.received()),
        delivery.importer(),
        text.of(
            "datadesk.changes",
            changes.added(),
            changes.changed(),
            changes.withdrawn(),
            changes.unchanged()),
        delivery.undone() != null,
        counted,
        held ? home + "/data/" + set.id() + "/karantan/" + delivery.number() : "",
        delivery.sha256(),
        differences(text, delivery));
  }

  /// Those of a revision; the first delivery is new throughout.
  private List<SetPage.DifferenceView> differences(Text text, Delivery delivery) {
    return delivery.number() == 1 || delivery.undone() != null
        ? List.of()
        : sets.differences(delivery, MOST_DIFFERENCES).stream()
            .map(each ->
                new SetPage.DifferenceView(
                    each.row(),
                    Objects.requireNonNullElse(each.before(), text.of("datadesk.new")),
                    Objects.requireNonNullElse(each.after(), text.of("datadesk.withdrawn"))))
            .toList();
  }

  private static SetPage.FigureView figure(Text text, Figure figure) {
    var number = figure.value().orNull();
    var name = figure.area().name();
    var code = figure.area().code();
    return new SetPage.FigureView(
        Objects.requireNonNullElse(name, Objects.requireNonNullElse(code, "")),
        figure.starts() == null
            ? ""
            : figure.starts() + " – " + Objects.requireNonNull(figure.ends()).minusDays(1),
        Objects.requireNonNullElse(figure.category(), ""),
        Objects.requireNonNullElse(figure.measure(), ""),
        number == null ? "" : text.number(BigDecimal.valueOf(number)),
        text.of(figure.value().state()));
  }
}
