package uk.complexcase.foundation.security.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;

/** Gives controllers the person asking. */
class ViewerArgument implements HandlerMethodArgumentResolver {

  private final Viewers viewers;

  ViewerArgument(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Viewer.class);
  }

  @Override
  public Viewer resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return viewers.of(request.getUserPrincipal()).orElseThrow(() -> new NotVisible("Nobody is signed in"));
  }
}
