package se.loftet.access;

import java.io.IOException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The last page there is: for requests the server turns away before the application sees them.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(context -> {
      var host = (StandardHost) context.getParent();
      for (Valve valve : host.getPipeline().getValves()) {
        if (valve instanceof ErrorReportValve) {
          host.getPipeline().removeValve(valve);
        }
      }
      host.setErrorReportValveClass(Page.class.getName());
    });
  }

  /// One plain page in Swedish and English, without styles or scripts.
  public static final class Page extends ErrorReportValve {
    private static final String HTML =
        "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>Löftet</title>"
            + "<main><h1>Det gick inte att förstå det som skickades</h1>"
            + "<p>Kontrollera adressen och försök igen.</p>"
            + "<p lang=\"en\">What was sent could not be understood. Check the address and try"
            + " again.</p><p><a href=\"/\">Löftet</a></p></main></html>";

    @Override
    protected void report(Request request, Response response, Throwable fault) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(HTML);
          response.finishResponse();
        }
      } catch (IOException gone) {
        container.getLogger().debug("The sender did not wait for the answer", gone);
      }
    }
  }
}
