package se.loftet.activity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.loftet.platform.model.Kind;

/// The kinds of object this module adds to the thread.
@Configuration(proxyBeanMethods = false)
class ActivityKinds {
  @Bean
  Kind<Activity> activityKind() {
    return new Kind<>(Activity.class, "aktivitet", "document");
  }

  @Bean
  Kind<LogEntry> logEntryKind() {
    return new Kind<>(LogEntry.class, "logg", "activity");
  }
}
