package uk.complexcase.foundation.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Answers what is not allowed just as what is not there, with status 404; only the log knows the
 * difference.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

  private final AuditLog audit;

  Refusals(AuditLog audit) {
    this.audit = audit;
  }

  @ExceptionHandler(NotVisible.class)
  void refuse(NotVisible refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var person = request.getUserPrincipal();
    if (person != null) {
      // the pattern, not the address: an address may hold anything a person typed
      var endpoint =
          request.getMethod()
              + " "
              + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      audit.act(
          new PractitionerId(person.getName()),
          "ACCESS_REFUSED",
          endpoint,
          String.valueOf(refusal.getMessage()));
    }
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
