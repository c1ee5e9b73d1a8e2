package se.loftet.publicsite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Chrome;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// The public pages of a period before it is released, for staff: the very templates residents
/// meet, of what is marked open. Everything outside the period is as it is public now.
@Component
public class ResidentPreview {
  private final PreviewReader reader;
  private final MunicipalityRenderer renderer;
  private final Municipalities municipalities;
  private final PageWriter writer;
  private final Clock clock;
  private final TransactionTemplate open;

  /// One page to preview: whose, of which period, with which frame around it.
  ///
  /// @param home the address all previews of the period begin with
  /// @param frame the frame of the staff page it is shown as
  public record Wanted(
      Municipality municipality,
      PromiseDocument document,
      String home,
      Chrome frame,
      Chrome.Banner banner) {}

  ResidentPreview(
      PreviewReader reader,
      MunicipalityRenderer renderer,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      PageWriter writer,
      Clock clock,
      @Qualifier("publicTransactionManager") PlatformTransactionManager transactions) {
    this.reader = reader;
    this.renderer = renderer;
    this.municipalities = municipalities;
    this.writer = writer;
    this.clock = clock;
    this.open = new TransactionTemplate(transactions);
    open.setReadOnly(true);
  }

  public byte[] municipality(Wanted wanted) {
    return page(
        wanted,
        (site, data, history) -> {
          var view = new MunicipalityView(site, history);
          for (var document : history.documents()) {
            boolean itself = document.head().id() == wanted.document().head().id();
            view.add(
                itself ? data : renderer.period(wanted.municipality(), document, site.today()));
          }
          return new Drawn(
              "municipality",
              site.chrome(site.shortName(), "", "", ""),
              view.page(renderer.hasEditions(wanted.municipality()), false));
        });
  }

  public byte[] period(Wanted wanted) {
    return page(
        wanted,
        (site, data, history) -> {
          var frame = site.chrome(wanted.document().title(), "", "", "sheet");
          return new Drawn("period", frame, new PeriodView(site, data, history).page());
        });
  }

  /// The page of the promise with this stable name.
  public byte[] promise(Wanted wanted, String ref) {
    return page(
        wanted,
        (site, data, history) -> {
          var promise = named(data, ref);
          var view = new PromiseView(site, data, history, promise);
          return new Drawn(
              "promise", site.chrome(PromiseView.title(promise), "", "", ""), view.page());
        });
  }

  private static Promise named(PeriodData data, String ref) {
    return data.links().thread().promises().stream()
        .filter(promise -> promise.head().ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound("promise", ref));
  }

  private interface Drawing {
    Drawn draw(Site site, PeriodData data, History history);
  }

  private record Drawn(String template, Chrome chrome, Object page) {}

  private byte[] page(Wanted wanted, Drawing drawing) {
    var data = reader.period(wanted.document());
    var drawn =
        Objects.requireNonNull(
            open.execute(status -> drawing.draw(site(wanted), data, history(wanted, data))));
    var frame = drawn.chrome().previewed(wanted.frame(), wanted.banner());
    return writer.bytes(drawn.template(), frame, drawn.page());
  }

  private Site site(Wanted wanted) {
    var preview = new Addresses.Preview(wanted.home(), wanted.document().head().id());
    return new Site(
        new Addresses(wanted.frame().text(), preview),
        wanted.municipality(),
        municipalities.policeAreas(wanted.municipality().code()),
        LocalDate.now(clock));
  }

  private History history(Wanted wanted, PeriodData data) {
    return renderer.history(wanted.municipality()).with(data.links().thread());
  }
}
