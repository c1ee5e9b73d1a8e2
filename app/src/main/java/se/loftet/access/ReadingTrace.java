package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// The one place every page of a single object passes: `/arbete/{slug}/{word}/{id}`. The trace of
/// the reading is written before the page is made.
@Component
class ReadingTrace implements HandlerInterceptor, WebMvcConfigurer {
  private final AuditedReading reading;
  private final List<Kind<?>> kinds;

  ReadingTrace(AuditedReading reading, List<Kind<?>> kinds) {
    this.reading = reading;
    this.kinds = kinds;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/arbete/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("GET")
        && ActingFilter.workplace(request).isPresent()
        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> words
        && words.get("word") instanceof String word
        && words.get("id") instanceof String id
        && id.matches("\\d{1,18}")) {
      kinds.stream()
          .filter(kind -> kind.word().equals(word))
          .forEach(kind -> opening(kind, Long.parseLong(id)));
    }
    return true;
  }

  private <T extends ThreadObject> void opening(Kind<T> kind, long id) {
    reading.opening(kind.type(), new Ref<>(id));
  }
}
