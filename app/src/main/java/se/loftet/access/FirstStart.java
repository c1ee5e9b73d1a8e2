package se.loftet.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// While nobody has an account, each start prints a one-time link for the first administrator.
@Component
class FirstStart {
  private final Links links;
  private final String address;

  FirstStart(Links links, @Value("${loftet.url:}") String address) {
    this.links = links;
    this.address = address;
  }

  @EventListener
  void serving(WebServerInitializedEvent event) {
    var base = address.isBlank() ? "http://127.0.0.1:" + event.getWebServer().getPort() : address;
    links
        .firstAdministrator()
        .ifPresent(path ->
            System.out.printf(
                "Första administratören: öppna %s%s inom %d timmar. Länken fungerar en gång.%n",
                base, path, Links.VALID.toHours()));
  }
}
