package uk.complexcase.foundation.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.OpenToAll;

/**
 * Lets a request through only when its endpoint says whom it admits and the person asking is one of
 * them.
 */
class AllowedInterceptor implements HandlerInterceptor {

  private final Viewers viewers;

  AllowedInterceptor(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isOpen(method) && !isAllowed(method, request)) {
      throw new NotVisible("The endpoint is not open to this person");
    }
    return true;
  }

  private static boolean isOpen(HandlerMethod method) {
    return method.hasMethodAnnotation(OpenToAll.class)
        || ErrorController.class.isAssignableFrom(method.getBeanType());
  }

  private boolean isAllowed(HandlerMethod method, HttpServletRequest request) {
    var allowed = method.getMethodAnnotation(Allowed.class);
    return allowed != null
        && viewers
            .of(request.getUserPrincipal())
            .filter(viewer -> Arrays.stream(allowed.value()).anyMatch(viewer::may))
            .isPresent();
  }
}
