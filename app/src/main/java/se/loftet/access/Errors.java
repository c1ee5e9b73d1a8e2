package se.loftet.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.Refused;

/// The one place where what went wrong becomes an answer.
///
/// What the system refuses says so with its own sentence. A request that makes no sense is the
/// sender's (4xx). Everything else is a bug or an outage: it is logged with an incident id, and the
/// page shows the same id.
@ControllerAdvice
@Controller
class Errors implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private final ErrorPage page;

  Errors(ErrorPage page) {
    this.page = page;
  }

  @ExceptionHandler(Exception.class)
  void failed(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    if (gone(failure)) {
      return;
    }
    if (failure instanceof HttpRequestMethodNotSupportedException other
        && other.getSupportedMethods() != null) {
      response.setHeader("Allow", String.join(", ", other.getSupportedMethods()));
    }
    page.write(request, response, problem(request, failure));
  }

  /// Whether the reader broke off while the answer was on its way: nobody is left to answer, and
  /// nothing went wrong on our side.
  private static boolean gone(Exception failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(each ->
            each instanceof ClientAbortException || each instanceof AsyncRequestNotUsableException);
  }

  /// Where the container sends what never reached a controller.
  @RequestMapping("/error")
  void container(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    page.write(
        request,
        response,
        status >= 500 && cause instanceof Exception failure
            ? problem(request, failure)
            : Problem.of(status));
  }

  private static Problem problem(HttpServletRequest request, Exception failure) {
    return switch (failure) {
      case Refused refused -> Problem.of(refused);
      case MethodArgumentTypeMismatchException wrongType -> Problem.of(wrongType);
      case ErrorResponse answer when answer.getStatusCode().is4xxClientError() ->
          Problem.of(answer.getStatusCode().value());
      case MethodArgumentConversionNotSupportedException file when SentFile.in(file.getValue()) ->
          Problem.of(400);
      case org.springframework.beans.TypeMismatchException wrongType
          when !(wrongType instanceof MethodArgumentConversionNotSupportedException) ->
          Problem.of(400);
      case CannotCreateTransactionException outage -> incident(503, request, outage);
      case DataAccessResourceFailureException outage -> incident(503, request, outage);
      default -> incident(status(failure), request, failure);
    };
  }

  private static int status(Exception failure) {
    var declared =
        AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
    if (declared != null) {
      return declared.code().value();
    }
    return OperatingFault.in(failure) == null ? 500 : 503;
  }

  private static Problem incident(int status, HttpServletRequest request, Exception failure) {
    var bytes = new byte[5];
    RANDOM.nextBytes(bytes);
    var incident = HexFormat.of().formatHex(bytes);
    LOG.atError()
        .addKeyValue("incident", incident)
        .addKeyValue("status", status)
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", ErrorPage.path(request))
        .setCause(status == 503 ? null : failure)
        .log("Incident {}: {}", incident, failure.getMessage());
    return Problem.incident(status, incident);
  }
}
