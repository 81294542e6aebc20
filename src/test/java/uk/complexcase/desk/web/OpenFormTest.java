package uk.complexcase.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.HubReferrers;
import uk.complexcase.pathway.referral.OutsideReports;
import uk.complexcase.pathway.referral.ReferrerKind;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The form that needs no account, with the real sign-in rules. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class OpenFormTest {

  private static final ContactRef REFERENCE = new ContactRef("R-7K3F-9Q2D");
  private static final String FORM = "3f0c1c1e-6d5a-4a57-9c56-0b9d0f2f7a11";

  @Autowired MockMvc mvc;
  @Autowired OutsideReports reports;
  @Autowired HubReferrers referrers;

  @BeforeEach
  void theHubTakesEverything() {
    reset(reports);
    doReturn(List.of()).when(reports).problems(any());
    doReturn(Optional.empty()).when(reports).taken(any(), anyString());
    doReturn(REFERENCE).when(reports).take(any(), anyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refer", "/refer/professional"})
  void nobody_needs_to_sign_in_and_danger_comes_first_and_last(String address) throws Exception {
    var page =
        mvc.perform(get(address))
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", containsString("no-store")))
            .andExpect(
                header().string("Content-Security-Policy", containsString("script-src 'self'")))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page.split("<h1", -1)).hasSize(2);
    assertThat(page.indexOf("tel:999")).isLessThan(page.indexOf("<form"));
    assertThat(page.indexOf("tel:999", page.indexOf("id=\"childName\""))).isPositive();
    assertThat(page)
        .contains("_csrf")
        .doesNotContain(" style=\"")
        .doesNotContain(" required")
        .doesNotContain("data-wording");
    assertThat(page.split("<input|<textarea|<select", -1))
        .filteredOn(field -> field.contains("name=\"child") || field.contains("name=\"happened"))
        .isNotEmpty()
        .allMatch(field -> field.contains("autocomplete=\"off\""));
  }

  @Test
  void the_answer_is_the_reference_and_no_word_of_what_is_known() throws Exception {
    var session = new MockHttpSession();
    mvc.perform(sent("192.0.2.10").session(session)).andExpect(redirectedUrl("/refer/sent"));

    mvc.perform(get("/refer/sent").session(session))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(content().string(containsString(REFERENCE.value())))
        .andExpect(
            content()
                .string(
                    not(
                        allOf(
                            containsString("Child A1"),
                            containsString("decision"),
                            containsString("earlier")))));
    mvc.perform(get("/refer/sent")).andExpect(redirectedUrl("/refer"));
  }

  @Test
  void what_was_typed_reaches_the_hub_as_it_was() throws Exception {
    mvc.perform(
            sent("192.0.2.11")
                .param("urgency", "NOT_SURE")
                .param("childAge", "about 14")
                .param("staysUnnamed", "YES")
                .param("agency", "not asked of the public"))
        .andExpect(redirectedUrl("/refer/sent"));

    verify(reports)
        .take(
            argThat(report ->
                report.kind() == ReferrerKind.PUBLIC
                    && report.urgency() == null
                    && report.happened().equals("He shouts at \"Child A1\" & hits.")
                    && report.childAge().equals("about 14")
                    && report.teller().staysUnnamed()
                    && !report.teller().mayWrite()
                    && report.teller().agency().isEmpty()),
            eq(FORM));
  }

  @Test
  void a_professional_says_where_they_work() throws Exception {
    mvc.perform(
            post("/refer/professional")
                .with(csrf())
                .param("happened", "Seen")
                .param("agency", "Hollin Park Academy")
                .param("viewIsChildProtection", "YES"))
        .andExpect(redirectedUrl("/refer/sent"));

    verify(reports)
        .take(
            argThat(report ->
                report.kind() == ReferrerKind.PROFESSIONAL
                    && report.teller().agency().equals("Hollin Park Academy")
                    && Boolean.TRUE.equals(report.viewIsChildProtection())),
            anyString());
  }

  @Test
  void what_stops_it_keeps_everything_typed_and_the_key_of_the_form() throws Exception {
    doReturn(List.of(new FieldProblem("happened", "Write what happened, even in one sentence")))
        .when(reports)
        .problems(any());

    mvc.perform(sent("192.0.2.12").param("childName", "Child B1"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("href=\"#happened\"")))
        .andExpect(content().string(containsString("value=\"Child B1\"")))
        .andExpect(content().string(containsString("value=\"" + FORM + "\"")));
    verify(reports, never()).take(any(), any());
  }

  @Test
  void a_machine_that_fills_every_field_is_asked_again_and_a_person_only_once() throws Exception {
    mvc.perform(sent("192.0.2.13").param("leave-empty", "http://spam.example"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("not a machine")))
        .andExpect(content().string(containsString("He shouts at")))
        .andExpect(content().string(not(containsString("spam.example"))));
    verify(reports, never()).take(any(), any());

    mvc.perform(sent("192.0.2.13")).andExpect(redirectedUrl("/refer/sent"));
  }

  @Test
  void an_address_that_sends_too_many_keeps_what_it_wrote_and_is_told_whom_to_ring()
      throws Exception {
    for (int i = 0; i < 10; i++) {
      mvc.perform(sent("192.0.2.14")).andExpect(redirectedUrl("/refer/sent"));
    }

    mvc.perform(sent("192.0.2.14"))
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString("Ring the hub on 01632 960 101")))
        .andExpect(content().string(containsString("He shouts at")));
    mvc.perform(sent("192.0.2.15")).andExpect(redirectedUrl("/refer/sent"));
    verify(reports, times(11)).take(any(), any());

    doReturn(Optional.of(REFERENCE)).when(reports).taken(any(), anyString());
    mvc.perform(sent("192.0.2.14")).andExpect(redirectedUrl("/refer/sent"));
  }

  @Test
  void without_its_token_it_is_not_taken_and_shown_again_with_what_was_typed() throws Exception {
    mvc.perform(post("/refer").param("happened", "Seen"))
        .andExpect(forwardedUrl("/refer/again/public"));
    mvc.perform(post("/refer/professional").with(csrf().useInvalidToken()))
        .andExpect(forwardedUrl("/refer/again/professional"));
    verify(reports, never()).take(any(), any());

    mvc.perform(post("/refer/again/public").with(csrf()).param("happened", "Seen at nine"))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("Nothing is lost")))
        .andExpect(content().string(containsString("Seen at nine")));
    mvc.perform(post("/refer/again/nobody").with(csrf())).andExpect(status().isNotFound());
  }

  @Test
  void a_key_that_is_none_is_replaced_and_nobody_is_turned_away() throws Exception {
    mvc.perform(
            post("/refer").with(csrf()).param("happened", "Seen").param("form", "'; drop table"))
        .andExpect(redirectedUrl("/refer/sent"));

    verify(reports).take(any(), argThat(key -> UUID.fromString(key) != null));
  }

  @Test
  void the_hub_records_how_it_made_sure_and_loses_nothing_typed() throws Exception {
    doReturn(Optional.of("Shorten this")).when(referrers).verified(any(), any(), anyString());
    var address = "/hub/contacts/" + REFERENCE + "/referrer";

    mvc.perform(
            post(address + "/verified")
                .with(csrf())
                .with(user(FictionalRooms.SCREENER.id().value()))
                .param("how", "Rang the office"))
        .andExpect(redirectedUrl(address));
    mvc.perform(get(address).with(user(FictionalRooms.SCREENER.id().value())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Robin Patel")))
        .andExpect(content().string(containsString("Make sure who they are")));
    mvc.perform(get(address).with(user(FictionalRooms.TEACHER.id().value())))
        .andExpect(status().isNotFound());
    mvc.perform(
            post(address + "/other").with(csrf()).with(user(FictionalRooms.SCREENER.id().value())))
        .andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder sent(String from) {
    return post("/refer")
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr(from);
          return request;
        })
        .param("form", FORM)
        .param("happened", "He shouts at \"Child A1\" & hits.");
  }
}
