package uk.complexcase.governance.studio.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files whose name holds a character no name can have. The server gives up reading such a
 * form as soon as the sign-in asks for its token, so that no page would ever answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BadFileNames extends OncePerRequestFilter {

  static final String BAD_NAME = "bad-name";

  /**
   * Not asked for: a filter stands before pages of other modules too, where these are tried alone.
   */
  private final BroughtFiles brought = new BroughtFiles();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !brought.at(path(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidFileNameException e) {
      response.sendRedirect(request.getContextPath() + brought.badName(path(request)));
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
