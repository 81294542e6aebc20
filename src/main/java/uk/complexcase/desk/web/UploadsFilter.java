package uk.complexcase.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.complexcase.desk.TakesFiles;

/**
 * Takes a form with a file at few addresses only. Runs before sign-in is looked at: a body too
 * large is not read there, and without it the form's token would be missing, which reads like a
 * session that ended.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadsFilter extends OncePerRequestFilter {

  private final List<TakesFiles> addresses;

  UploadsFilter(List<TakesFiles> addresses) {
    this.addresses = List.copyOf(addresses);
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
    var context = request.getContextPath();
    var path = request.getRequestURI().substring(context.length());
    var address = addresses.stream().filter(each -> each.at(path)).findFirst();
    if (address.isEmpty()) {
      response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    } else if (request.getContentLengthLong() > address.get().largest()) {
      response.sendRedirect(context + address.get().tooLarge(path));
    } else {
      chain.doFilter(request, response);
    }
  }
}
