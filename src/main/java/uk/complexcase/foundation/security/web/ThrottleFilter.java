package uk.complexcase.foundation.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away a sign-in that must wait, before its password is looked at. */
class ThrottleFilter extends OncePerRequestFilter {

  private final SignInThrottle throttle;

  ThrottleFilter(SignInThrottle throttle) {
    this.throttle = throttle;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || !"/sign-in".equals(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var account = Objects.requireNonNullElse(request.getParameter("username"), "");
    if (throttle.mustWait(account, request.getRemoteAddr())) {
      response.sendRedirect(request.getContextPath() + "/sign-in?throttled");
    } else {
      chain.doFilter(request, response);
    }
  }
}
