package uk.complexcase.foundation.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Accounts;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.OpenToAll;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/** Signing in, being refused, and losing a session. */
@WebMvcTest(
    controllers = {SignInController.class, SignInTest.Rooms.class},
    // what other rooms add to every page asks them for it
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = "uk\\.complexcase\\.work\\..*"),
    excludeAutoConfiguration = ThymeleafAutoConfiguration.class)
@Import({
  LocalSignIn.class,
  SignInThrottle.class,
  SignInRecord.class,
  SignInTest.Rooms.class,
  SignInTest.Beans.class
})
class SignInTest {

  private static final PractitionerId SAM = new PractitionerId("sam.screener");
  private static final Practitioner SCREENER =
      new Practitioner(
          SAM,
          "Sam Screener",
          "sam@northmoor.example",
          "01632 960001",
          new Organisation("northmoor", "Northmoor Council", Agency.CSC),
          Set.of(Role.MASH_SCREENER));

  @Autowired MockMvc mvc;
  @Autowired TestClock clock;
  @Autowired PasswordEncoder passwords;
  @MockitoBean PeopleDirectory people;
  @MockitoBean Accounts accounts;
  @MockitoBean AuditLog audit;

  /** Endpoints with and without a rule. */
  @RestController
  static class Rooms {

    @GetMapping("/room")
    @Allowed({Permission.READ_AUDIT, Permission.WORK_THE_HUB})
    String room(Viewer viewer) {
      return viewer.name();
    }

    @PostMapping("/room/draft")
    @Allowed(Permission.WORK_THE_HUB)
    String draft() {
      return "saved";
    }

    @GetMapping("/room/audit")
    @Allowed(Permission.READ_AUDIT)
    String audit() {
      return "log";
    }

    @GetMapping("/room/forgotten")
    String forgotten() {
      return "no rule";
    }

    @GetMapping("/room/hidden/{ref}")
    @Allowed(Permission.WORK_THE_HUB)
    String hidden() {
      throw new NotVisible("Case C-4M8T-2XJ6");
    }

    @GetMapping("/app/open")
    @OpenToAll(because = "the frame of every page")
    String open(Optional<Viewer> viewer) {
      return viewer.map(Viewer::name).orElse("nobody");
    }
  }

  /** What the slice lacks. */
  @TestConfiguration
  static class Beans {

    @Bean
    TestClock testClock() {
      return new TestClock();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
      return new BCryptPasswordEncoder(4);
    }

    @Bean
    ViewResolver namesOnly() {
      return (name, locale) ->
          (View) (model, request, response) -> response.getWriter().write(name);
    }
  }

  @BeforeEach
  void sam_has_an_account() {
    clock.advance(Duration.ofHours(1));
    given(people.find(SAM)).willReturn(Optional.of(SCREENER));
    given(accounts.passwordHash(SAM)).willReturn(Optional.of(passwords.encode("right")));
    given(accounts.demos()).willReturn(List.of(SCREENER));
    given(accounts.demoPassword()).willReturn("right");
  }

  @Test
  void the_sign_in_page_lists_the_demo_accounts() throws Exception {
    mvc.perform(get("/sign-in"))
        .andExpect(status().isOk())
        .andExpect(view().name("security/sign-in"))
        .andExpect(
            model()
                .attribute(
                    "accounts",
                    List.of(
                        new SignInController.DemoAccount(
                            "sam.screener",
                            "Sam Screener",
                            List.of("Hub screener"),
                            "Northmoor Council"))))
        .andExpect(model().attribute("demoPassword", "right"))
        .andExpect(model().attribute("failed", false));
  }

  @Test
  void a_page_asked_for_is_come_back_to_after_signing_in_with_another_session_id()
      throws Exception {
    var session = new MockHttpSession();
    mvc.perform(get("/room").session(session)).andExpect(redirectedUrl("/sign-in"));
    var before = session.getId();

    mvc.perform(signIn("sam.screener", "right").session(session))
        .andExpect(authenticated().withUsername("sam.screener"))
        .andExpect(redirectedUrl("http://localhost/room"));

    assertThat(session.getId()).isNotEqualTo(before);
    mvc.perform(get("/room").session(session)).andExpect(content().string("Sam Screener"));
    verify(audit).act(SAM, "SIGNED_IN", "sam.screener", "");
  }

  @Test
  void a_wrong_password_an_unknown_person_and_one_who_left_look_the_same() throws Exception {
    given(people.find(new PractitionerId("left"))).willReturn(Optional.empty());
    given(accounts.passwordHash(new PractitionerId("left")))
        .willReturn(Optional.of(passwords.encode("right")));

    mvc.perform(signIn("sam.screener", "wrong")).andExpect(redirectedUrl("/sign-in?failed"));
    mvc.perform(signIn("nobody", "right")).andExpect(redirectedUrl("/sign-in?failed"));
    mvc.perform(signIn("left", "right")).andExpect(redirectedUrl("/sign-in?failed"));
    mvc.perform(signIn("", "")).andExpect(redirectedUrl("/sign-in?failed"));
    verify(audit, never()).act(any(), anyString(), eq("nobody"), anyString());
  }

  @Test
  void after_five_failures_even_the_right_password_waits_a_minute() throws Exception {
    for (int i = 0; i < 5; i++) {
      mvc.perform(signIn("sam.screener", "wrong")).andExpect(redirectedUrl("/sign-in?failed"));
    }

    mvc.perform(signIn("Sam.Screener", "right")).andExpect(redirectedUrl("/sign-in?throttled"));
    clock.advance(Duration.ofSeconds(61));
    mvc.perform(signIn("sam.screener", "right")).andExpect(authenticated());
  }

  @Test
  void after_many_failures_from_one_address_every_account_waits_there_but_not_elsewhere()
      throws Exception {
    for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
      mvc.perform(signIn("guess" + i, "wrong").remoteAddress("192.0.2.7"));
    }

    mvc.perform(signIn("sam.screener", "right").remoteAddress("192.0.2.7"))
        .andExpect(redirectedUrl("/sign-in?throttled"));
    mvc.perform(signIn("sam.screener", "right").remoteAddress("192.0.2.8"))
        .andExpect(authenticated());
  }

  @Test
  void a_sign_in_without_the_pages_token_is_refused() throws Exception {
    mvc.perform(post("/sign-in").param("username", "sam.screener").param("password", "right"))
        .andExpect(unauthenticated());
  }

  @Test
  void signing_out_ends_the_session() throws Exception {
    var session = new MockHttpSession();
    mvc.perform(signIn("sam.screener", "right").session(session));

    mvc.perform(post("/sign-out").session(session).with(csrf()))
        .andExpect(redirectedUrl("/sign-in?signed-out"));

    assertThat(session.isInvalid()).isTrue();
    verify(audit).act(SAM, "SIGNED_OUT", "sam.screener", "");
  }

  @Test
  void one_of_the_permissions_is_enough_and_none_is_not() throws Exception {
    mvc.perform(get("/room").with(user("sam.screener"))).andExpect(status().isOk());

    mvc.perform(get("/room/audit").with(user("sam.screener"))).andExpect(status().isNotFound());
    verify(audit).act(eq(SAM), eq("ACCESS_REFUSED"), eq("GET /room/audit"), anyString());
  }

  @Test
  void an_endpoint_without_a_rule_is_refused_and_logged() throws Exception {
    mvc.perform(get("/room/forgotten").with(user("sam.screener"))).andExpect(status().isNotFound());

    verify(audit).act(eq(SAM), eq("ACCESS_REFUSED"), contains("/room/forgotten"), anyString());
  }

  @Test
  void a_hidden_record_looks_as_if_it_were_not_there() throws Exception {
    mvc.perform(get("/room/hidden/C-4M8T-2XJ6").with(user("sam.screener")))
        .andExpect(status().isNotFound())
        .andExpect(content().string(""));
    mvc.perform(get("/room/unheard-of").with(user("sam.screener")))
        .andExpect(status().isNotFound());
  }

  @Test
  void one_who_left_is_refused_although_the_session_still_stands() throws Exception {
    mvc.perform(get("/room").with(user("left"))).andExpect(status().isNotFound());
  }

  @Test
  void what_is_open_to_all_knows_who_is_there_or_that_nobody_is() throws Exception {
    mvc.perform(get("/app/open")).andExpect(content().string("nobody"));
    mvc.perform(get("/app/open").with(user("sam.screener")))
        .andExpect(content().string("Sam Screener"));
  }

  @Test
  void a_script_without_a_session_is_told_so_and_not_redirected() throws Exception {
    var session = new MockHttpSession();
    mvc.perform(get("/room").session(session).header("X-Requested-With", "fetch"))
        .andExpect(status().isUnauthorized());
    mvc.perform(post("/room/draft").session(session).header("X-Requested-With", "fetch"))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/room").session(session).header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Refresh", "true"));

    mvc.perform(signIn("sam.screener", "right").session(session)).andExpect(redirectedUrl("/"));
  }

  @Test
  void a_form_sent_after_the_session_ended_leads_to_sign_in() throws Exception {
    mvc.perform(post("/room/draft").param("text", "typed")).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  void a_form_of_an_earlier_session_is_refused_and_its_page_can_ask_for_a_new_token()
      throws Exception {
    mvc.perform(post("/room/draft").with(user("sam.screener"))).andExpect(status().isForbidden());
    mvc.perform(get("/sign-in/token").with(user("sam.screener")))
        .andExpect(jsonPath("$.header").value("X-CSRF-TOKEN"))
        .andExpect(jsonPath("$.token").isNotEmpty())
        .andExpect(jsonPath("$.person").value("sam.screener"));
  }

  @Test
  void every_page_forbids_framing_caching_foreign_scripts_and_referrers() throws Exception {
    mvc.perform(get("/room").with(user("sam.screener")))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                        + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'"))
        .andExpect(
            header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  private static MockHttpServletRequestBuilder signIn(String account, String password) {
    return post("/sign-in").param("username", account).param("password", password).with(csrf());
  }
}
