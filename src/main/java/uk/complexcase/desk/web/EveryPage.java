package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import uk.complexcase.foundation.people.TelephoneNumbers;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Gives every page, refusals and errors too, its frame, its clock and the numbers to ring, as
 * request attributes that the templates read; runs before any other interceptor can refuse.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(TelephoneNumbers.class)
class EveryPage implements WebMvcConfigurer, HandlerInterceptor {

  private final InstantSource clock;
  private final Environment environment;
  private final TelephoneNumbers phones;
  private final PeopleDirectory people;

  EveryPage(
      InstantSource clock, Environment environment, TelephoneNumbers phones, PeopleDirectory people) {
    this.clock = clock;
    this.environment = environment;
    this.phones = phones;
    this.people = people;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/vendor/**", "/app/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.setAttribute("times", new PageClock(clock.instant()));
    request.setAttribute("phones", phones);
    request.setAttribute("fictional", environment.matchesProfiles("local"));
    viewer(request.getUserPrincipal())
        .ifPresent(
            viewer -> request.setAttribute("frame", Frame.of(viewer, request.getRequestURI())));
    return true;
  }

  private Optional<Viewer> viewer(@Nullable Principal principal) {
    return Optional.ofNullable(principal)
        .flatMap(signedIn -> people.find(new PractitionerId(signedIn.getName())))
        .map(person ->
            new Viewer(person.id(), person.name(), person.organisation(), person.roles()));
  }
}
