package se.loftet.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/// Templates compiled with the code: a wrong field name stops the build, not the reader.
@Configuration(proxyBeanMethods = false)
class JteViews {
  @Bean
  TemplateEngine templates() {
    var engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setBinaryStaticContent(true);
    return engine;
  }

  @Bean
  ViewResolver views(TemplateEngine templates) {
    return (name, locale) -> {
      var file = name + ".jte";
      return templates.hasTemplate(file) ? view(templates, file) : null;
    };
  }

  private static View view(TemplateEngine templates, String file) {
    return new AbstractView() {
      @Override
      protected void renderMergedOutputModel(
          Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
          throws Exception {
        var parameters = new HashMap<>(model);
        parameters.keySet().removeIf(key -> key.contains("."));
        var page = new Utf8ByteOutput();
        templates.render(file, parameters, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        response.getOutputStream().write(page.toByteArray());
      }
    };
  }
}
