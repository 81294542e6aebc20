package uk.complexcase.foundation.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/**
 * What a request gets when nobody is signed in any more: a page is sent to sign in and comes back;
 * a script's request gets 401, so that its page keeps what was typed and says so.
 */
class Answers
    implements AuthenticationEntryPoint, AccessDeniedHandler, SessionInformationExpiredStrategy {

  /**
   * Forms that need no sign-in, with the page that shows again what was typed: whoever writes for
   * longer than a session lasts loses nothing.
   */
  private static final Map<String, String> OPEN_FORMS =
      Map.of("/refer", "/refer/again/public", "/refer/professional", "/refer/again/professional");

  private final String signIn;

  Answers(String signIn) {
    this.signIn = signIn;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    askToSignIn(request, response);
  }

  /**
   * Nobody signed in: their session ended before they sent the form. Somebody: the form is from an
   * earlier session.
   */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    var again =
        OPEN_FORMS.get(request.getRequestURI().substring(request.getContextPath().length()));
    if (again != null && "POST".equals(request.getMethod())) {
      request.getRequestDispatcher(again).forward(request, response);
      return;
    }
    // a token is checked before the request knows its principal, so the context is asked
    var someone = SecurityContextHolder.getContext().getAuthentication();
    if (someone == null || someone instanceof AnonymousAuthenticationToken) {
      askToSignIn(request, response);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  @Override
  public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
    askToSignIn(event.getRequest(), event.getResponse());
  }

  private void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isHtmx(request)) {
      response.setHeader("HX-Refresh", "true");
    }
    if (isHtmx(request) || isFetch(request)) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(request.getContextPath() + signIn);
    }
  }

  /**
   * Remembers the page asked for, to come back to it; only pages, never what a script asked for.
   */
  static HttpSessionRequestCache pagesAskedFor() {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request -> "GET".equals(request.getMethod()) && !isFetch(request) && !isHtmx(request));
    return cache;
  }

  private static boolean isFetch(HttpServletRequest request) {
    return "fetch".equals(request.getHeader("X-Requested-With"));
  }

  private static boolean isHtmx(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }
}
