package uk.complexcase.foundation.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.PeopleRegister;

/**
 * Sign-in at the partnership's identity provider (OpenID Connect); who is not in the directory is
 * refused.
 */
@Configuration(proxyBeanMethods = false)
@Profile("cluster")
class ClusterSignIn {

  @Bean
  SecurityFilterChain clusterRules(
      HttpSecurity http, OAuth2UserService<OidcUserRequest, OidcUser> practitioners)
      throws Exception {
    HttpRules.apply(http, "/sign-in");
    return http.oauth2Login(login ->
            login
                .loginPage("/sign-in")
                .defaultSuccessUrl("/")
                .failureUrl("/sign-in?refused")
                .userInfoEndpoint(info -> info.oidcUserService(practitioners)))
        .build();
  }

  @Bean
  OAuth2UserService<OidcUserRequest, OidcUser> practitioners(
      PeopleDirectory directory, PeopleRegister register) {
    var provider = new OidcUserService();
    var known = new PractitionerOfToken(directory, register);
    return request -> {
      var user = provider.loadUser(request);
      return known
          .find(user)
          .map(practitioner -> (OidcUser) new KnownOidcUser(user, practitioner))
          .orElseThrow(
              () -> new OAuth2AuthenticationException(new OAuth2Error("unknown_practitioner")));
    };
  }

  /** Lets the limit of sessions per person see sessions end. */
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }
}
