package uk.complexcase.foundation.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.PractitionerId;

/** Answers what is not there and what is not allowed with the same page; only the log knows the difference. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotFoundPage {

  private static final String VIEW = "error/404";

  private final AuditLog audit;

  NotFoundPage(AuditLog audit) {
    this.audit = audit;
  }

  @ExceptionHandler(NotVisible.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(NotVisible refusal, HttpServletRequest request) {
    var person = request.getUserPrincipal();
    if (person != null) {
      // the pattern, not the address: an address may hold anything a person typed
      var endpoint = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      audit.act(new PractitionerId(person.getName()), "ACCESS_REFUSED", endpoint, String.valueOf(refusal.getMessage()));
    }
    return VIEW;
  }

  @ExceptionHandler(NoResourceFoundException.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String missing() {
    return VIEW;
  }
}
