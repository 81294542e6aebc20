package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * An address that names nothing, such as a reference of the wrong form, answers like a record that
 * is not there.
 */
@ControllerAdvice
class WrongAddresses {

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
