package uk.complexcase.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a form with a file at one address only. Runs before sign-in is looked at: a body too large
 * is not read there, and without it the form's token would be missing, which reads like a session
 * that ended.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadsFilter extends OncePerRequestFilter {

  private final long largest;

  UploadsFilter(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.largest = largest.toBytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Objects.requireNonNullElse(request.getContentType(), "")
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var list = request.getContextPath() + HolidayListController.LIST;
    if (!list.equals(request.getRequestURI())) {
      response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    } else if (request.getContentLengthLong() > largest) {
      response.sendRedirect(list + "?too-large=yes");
    } else {
      chain.doFilter(request, response);
    }
  }
}
