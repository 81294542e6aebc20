package uk.complexcase.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.complexcase.foundation.security.OpenToAll;
import uk.complexcase.foundation.shared.References;

/**
 * Tells a person that something failed, what of theirs is safe and what to quote to support;
 * nothing technical.
 */
@Controller
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  @OpenToAll(because = "a person who is not signed in may meet an error too")
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    int status = status(request);
    response.setStatus(status);
    if (status == 404 || status == 405) {
      response.setStatus(404);
      return "error/404";
    }
    if (status == 403) {
      return "error/403";
    }
    model.addAttribute("reference", logged(request));
    return status < 500 ? "error/400" : "error/500";
  }

  @RequestMapping("/error")
  @OpenToAll(because = "a page's own request may fail too")
  ResponseEntity<Map<String, String>> data(HttpServletRequest request) {
    int status = status(request);
    var reference = status >= 500 ? logged(request) : "";
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("reference", reference));
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? code
        : 404;
  }

  /**
   * Logs a fault of ours in full, and a bad request in one line without its address, which may hold
   * anything typed.
   */
  private static String logged(HttpServletRequest request) {
    var reference = References.fresh("E");
    int status = status(request);
    if (status < 500) {
      LOG.info("{}: a request was refused with {}", reference, status);
      return reference;
    }
    LOG.error(
        "{}: {} at {}",
        reference,
        status,
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
            ? thrown
            : null);
    return reference;
  }
}
