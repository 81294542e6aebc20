package uk.complexcase.foundation.security.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.complexcase.foundation.security.ContentPolicy;

/**
 * What holds for every request however people sign in: signed in by default, no framing, no foreign
 * scripts, no caching of pages, a new session id at sign-in, CSRF tokens.
 */
final class HttpRules {

  private static final String[] OPEN = {
    "/sign-in",
    "/refer/**",
    "/error",
    "/favicon.ico",
    "/assets/**",
    "/app/**",
    "/vendor/**",
    "/webjars/**"
  };

  private static final int SESSIONS_PER_PERSON = 5;

  private HttpRules() {}

  /** Applies the rules; {@code signIn} is where a page without a session is sent. */
  static void apply(HttpSecurity http, String signIn) throws Exception {
    var answers = new Answers(signIn);
    http.authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .requestCache(cache -> cache.requestCache(Answers.pagesAskedFor()))
        .exceptionHandling(
            answer -> answer.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .sessionManagement(sessions ->
            sessions
                .sessionFixation(fixation -> fixation.changeSessionId())
                .maximumSessions(SESSIONS_PER_PERSON)
                .expiredSessionStrategy(answers))
        .logout(out ->
            out.logoutUrl("/sign-out")
                .logoutSuccessUrl("/sign-in?signed-out")
                .deleteCookies("JSESSIONID"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.ofPages()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frames -> frames.deny()));
  }
}
