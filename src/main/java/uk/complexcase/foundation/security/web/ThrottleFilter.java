package uk.complexcase.foundation.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away a sign-in that must wait, before its password is looked at. */
class ThrottleFilter extends OncePerRequestFilter {

  private static final RequestMatcher SIGN_IN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

  private final SignInThrottle throttle;

  ThrottleFilter(SignInThrottle throttle) {
    this.throttle = throttle;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SIGN_IN.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var account = Objects.requireNonNullElse(request.getParameter("username"), "");
    if (throttle.mustWait(account, request.getRemoteAddr())) {
      response.sendRedirect(request.getContextPath() + "/sign-in?throttled");
    } else {
      chain.doFilter(request, response);
    }
  }
}
