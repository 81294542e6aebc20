package uk.complexcase.foundation.security.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;

/**
 * Gives controllers the person asking, as {@link Viewer} or, where nobody may be signed in, as an
 * optional one.
 */
class ViewerArgument implements HandlerMethodArgumentResolver {

  private final Viewers viewers;

  ViewerArgument(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType().equals(Viewer.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var viewer = viewers.of(request.getUserPrincipal());
    return parameter.getParameterType().equals(Optional.class)
        ? viewer
        : viewer.orElseThrow(() -> new NotVisible("Nobody is signed in"));
  }
}
