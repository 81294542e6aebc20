package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.complexcase.foundation.security.Viewer;

/** Gives every page its frame, its clock and the numbers to ring. */
@ControllerAdvice
@EnableConfigurationProperties(PhoneNumbers.class)
class EveryPage {

  private final InstantSource clock;
  private final Environment environment;
  private final PhoneNumbers phones;

  EveryPage(InstantSource clock, Environment environment, PhoneNumbers phones) {
    this.clock = clock;
    this.environment = environment;
    this.phones = phones;
  }

  @ModelAttribute("frame")
  @Nullable Frame frame(Optional<Viewer> viewer, HttpServletRequest request) {
    return viewer.map(person -> Frame.of(person, request.getRequestURI())).orElse(null);
  }

  @ModelAttribute("times")
  PageClock times() {
    return new PageClock(clock.instant());
  }

  @ModelAttribute("phones")
  PhoneNumbers phones() {
    return phones;
  }

  /** Whether the data is fictional: the local profile says so on every page. */
  @ModelAttribute("fictional")
  boolean fictional() {
    return environment.matchesProfiles("local");
  }
}
