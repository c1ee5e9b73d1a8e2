package se.loftet.platform;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps the framework from logging a stack trace where one sentence is said: the command line says
/// it.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietFaults implements SpringBootExceptionReporter {
  @Override
  public boolean reportException(Throwable failure) {
    return OperatingFault.in(failure) != null;
  }
}
