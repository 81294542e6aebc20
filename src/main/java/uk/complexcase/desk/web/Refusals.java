package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import uk.complexcase.foundation.security.NotVisible;

/** What does not exist and what may not be seen answer alike; so does an address that cannot be. */
@ControllerAdvice
class Refusals {

  @ExceptionHandler({NotVisible.class, MethodArgumentTypeMismatchException.class})
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
