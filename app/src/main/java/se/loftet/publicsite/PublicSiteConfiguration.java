package se.loftet.publicsite;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import se.loftet.platform.health.ReadyCheck;

/// The public site is there when the application serves pages, not for a command.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicSiteConfiguration {
  @Bean
  FilterRegistrationBean<PublicPageFilter> preparedPagesFirst(
      PublicPages pages, PageKeeper keeper) {
    keeper.begin();
    var filter = new FilterRegistrationBean<>(new PublicPageFilter(pages));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> preparedPagesAtOnce(
      PublicPages pages, Clock clock) {
    return tomcat -> {
      tomcat.setProtocol(PreparedProtocol.class.getName());
      tomcat.addConnectorCustomizers(connector -> {
        var protocol = (PreparedProtocol) connector.getProtocolHandler();
        protocol.setExecutor(new Turns(Turns.AT_A_TIME));
        protocol.serve(new PreparedAnswers(pages, clock));
      });
    };
  }

  @Bean
  PageKeeper pageKeeper(
      @Qualifier("publicDataSource") DataSource database, SiteRenderer renderer, Clock clock) {
    return new PageKeeper(database, renderer, clock);
  }

  @Bean
  ReadyCheck publicPagesAreThere(PublicPages pages) {
    return new ReadyCheck("publicPages", () -> pages.find("/").isPresent());
  }
}
