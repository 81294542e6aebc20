package uk.complexcase.foundation.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Accounts;
import uk.complexcase.foundation.shared.PractitionerId;

/** Sign-in with a demo account's user name and password. */
@Configuration(proxyBeanMethods = false)
@Profile("!cluster")
class LocalSignIn {

  @Bean
  SecurityFilterChain localRules(HttpSecurity http, SignInThrottle throttle) throws Exception {
    HttpRules.apply(http, "/sign-in");
    return http.formLogin(form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .defaultSuccessUrl("/")
                .failureUrl("/sign-in?failed"))
        .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
        .build();
  }

  /**
   * The people with an account who have not left; their roles are looked up at every request, not
   * kept here.
   */
  @Bean
  UserDetailsService accountsByUserName(Accounts accounts, PeopleDirectory people) {
    return name -> {
      if (name.isBlank()) {
        throw new UsernameNotFoundException("No user name");
      }
      var id = new PractitionerId(name.strip());
      var person = people.find(id).orElseThrow(() -> new UsernameNotFoundException("Not known"));
      var hash =
          accounts.passwordHash(id).orElseThrow(() -> new UsernameNotFoundException("No account"));
      return User.withUsername(person.id().value()).password(hash).authorities("SIGNED_IN").build();
    };
  }

  /** Lets the limit of sessions per person see sessions end. */
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }
}
