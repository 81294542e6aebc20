package uk.complexcase.foundation.security.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.complexcase.foundation.people.PeopleDirectory;

/** Puts the check of the endpoint's permission and the viewer before every controller. */
@Component
class SecuredMvc implements WebMvcConfigurer {

  private final Viewers viewers;

  SecuredMvc(PeopleDirectory people) {
    this.viewers = new Viewers(people);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AllowedInterceptor(viewers));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument(viewers));
  }
}
