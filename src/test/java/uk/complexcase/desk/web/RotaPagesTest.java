package uk.complexcase.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.complexcase.clock.timescales.ClosedTimes;
import uk.complexcase.foundation.people.Absence;
import uk.complexcase.foundation.people.Absences;
import uk.complexcase.foundation.people.CoverChange;
import uk.complexcase.foundation.people.Duty;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.people.Rota;

/** The pages on which the rota and absences are kept. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class RotaPagesTest {

  private static final Practitioner MANAGER = FictionalRooms.TEAM_MANAGER;
  private static final Practitioner SCREENER = FictionalRooms.SCREENER;
  private static final Practitioner COLLEAGUE = FictionalRooms.COLLEAGUE;
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Instant MONDAY_EVENING = Instant.parse("2027-02-01T17:00:00Z");
  private static final Instant TUESDAY_MORNING = Instant.parse("2027-02-02T08:45:00Z");
  private static final UUID DUTY = UUID.randomUUID();
  private static final UUID ABSENCE = UUID.randomUUID();

  @Autowired MockMvc mvc;
  @Autowired Rota rota;
  @Autowired Absences absences;
  @Autowired ClosedTimes closed;

  @BeforeEach
  void one_duty_and_one_absence() {
    reset(rota, absences, closed);
    given(rota.duties(any(), any()))
        .willReturn(
            List.of(
                new Duty(
                    DUTY, Role.CSC_ONCALL_SENIOR, MANAGER.id(), MONDAY_EVENING, TUESDAY_MORNING)));
    var absence =
        new Absence(ABSENCE, SCREENER.id(), TODAY.minusDays(1), TODAY.plusDays(1), COLLEAGUE.id());
    given(absences.between(any(), any())).willReturn(List.of(absence));
    given(absences.ofPerson(SCREENER.id(), TODAY)).willReturn(List.of(absence));
  }

  private ResultActions as(Practitioner person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person.id().value())).with(csrf()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rota", "/rota/duty", "/rota/absence", "/absence"})
  void every_page_has_one_heading_a_title_and_no_inline_script(String address) throws Exception {
    var page =
        as(MANAGER, get(address))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page.split("<h1", -1)).hasSize(2);
    assertThat(page).contains("– Complex Case Procedure</title>").doesNotContain(" style=\"");
  }

  @Test
  void four_weeks_are_shown_day_by_day_with_the_times_of_each_day() throws Exception {
    as(MANAGER, get("/rota"))
        .andExpect(
            content().string(containsString("On-call senior manager: Mika Ferreira from 17:00<")))
        .andExpect(
            content().string(containsString("On-call senior manager: Mika Ferreira until 08:45<")))
        .andExpect(content().string(containsString("Sam Okafor; Jo Lindqvist stands in")))
        .andExpect(content().string(containsString("Sun 28 Feb 2027")))
        .andExpect(content().string(not(containsString("Mon 1 Mar 2027"))))
        .andExpect(content().string(containsString("Take off")))
        .andExpect(content().string(containsString("Back today")));
    verify(absences).between(TODAY, LocalDate.of(2027, 2, 28));
    verify(rota).duties(FictionalRooms.NOW, Instant.parse("2027-03-01T00:00:00Z"));
  }

  @Test
  void gaps_are_named_as_far_as_offices_are_closed_in_them() throws Exception {
    var end = Instant.parse("2027-03-01T00:00:00Z");
    given(rota.gaps(eq(Role.EDT), any(), any()))
        .willReturn(
            List.of(
                new Rota.Gap(Role.EDT, FictionalRooms.NOW, end),
                new Rota.Gap(Role.EDT, TUESDAY_MORNING, TUESDAY_MORNING.plusSeconds(60))));
    given(closed.closedWithin(FictionalRooms.NOW, end))
        .willReturn(Optional.of(new ClosedTimes.Span(MONDAY_EVENING, end)));
    given(closed.closedWithin(TUESDAY_MORNING, TUESDAY_MORNING.plusSeconds(60)))
        .willReturn(Optional.empty());

    as(MANAGER, get("/rota"))
        .andExpect(
            content()
                .string(
                    containsString(
                        "Emergency duty worker: nobody on call from Mon 1 Feb 2027 17:00 to Mon 1 Mar 2027 00:00")))
        .andExpect(content().string(not(containsString("from Tue 2 Feb 2027 08:45"))));
  }

  @Test
  void who_does_not_keep_the_rota_does_not_find_it_but_enters_their_own_absence() throws Exception {
    for (var address : List.of("/rota", "/rota/duty", "/rota/absence")) {
      as(SCREENER, get(address)).andExpect(status().isNotFound());
    }
    as(SCREENER, get("/absence"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Sam Okafor; Jo Lindqvist stands in")))
        .andExpect(content().string(containsString("Jo Lindqvist, Northmoor Hub")))
        .andExpect(content().string(not(containsString("Mika Ferreira"))))
        .andExpect(content().string(not(containsString("value=\"s.okafor\""))));
    as(FictionalRooms.AUDITOR, get("/absence")).andExpect(status().isNotFound());
  }

  @Test
  void a_duty_is_added_with_london_times_and_a_time_shown_twice_is_said() throws Exception {
    given(rota.putOnCall(any(), any(), any(), any(), any())).willReturn(new CoverChange.Done());

    as(MANAGER, duty("30 10 2027 17:00", "31 10 2027 01:30"))
        .andExpect(redirectedUrl("/rota"))
        .andExpect(
            flash()
                .attribute(
                    "said",
                    "The duty was added. The clocks show Sun 31 Oct 2027 01:30 twice; the first, before they go back, was taken."));
    verify(rota)
        .putOnCall(
            Role.CSC_ONCALL_SENIOR,
            MANAGER.id(),
            Instant.parse("2027-10-30T16:00:00Z"),
            Instant.parse("2027-10-31T00:30:00Z"),
            MANAGER.id());
  }

  @Test
  void a_duty_that_cannot_be_is_refused_at_its_fields_and_keeps_what_was_typed() throws Exception {
    as(MANAGER, duty("28 3 2027 01:30", "29 3 2027 9"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    containsString(
                        "From: 01:30 does not exist on 28 March 2027: the clocks go forward by an hour")))
        .andExpect(
            content().string(containsString("Until: enter a time of day on the 24 hour clock")))
        .andExpect(content().string(containsString("value=\"01:30\"")))
        .andExpect(content().string(containsString("selected=\"selected\">Mika Ferreira")));
    as(MANAGER, post("/rota/duty"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose the role")))
        .andExpect(content().string(containsString("Choose who is on call")));
    as(MANAGER, duty("KING", "1 2 2027 17:00", "2 2 2027 08:45"))
        .andExpect(status().isUnprocessableEntity());
    verify(rota, never()).putOnCall(any(), any(), any(), any(), any());

    given(rota.putOnCall(any(), any(), any(), any(), any()))
        .willReturn(
            new CoverChange.Refused(CoverChange.Field.UNTIL, "The duty must end after it starts"));
    as(MANAGER, duty("1 2 2027 17:00", "1 2 2027 08:45"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("href=\"#until\"")));
  }

  @Test
  void a_duty_is_taken_off_or_it_is_said_why_not() throws Exception {
    given(rota.takeOff(DUTY, MANAGER.id()))
        .willReturn(new CoverChange.Done())
        .willReturn(
            new CoverChange.Refused(
                CoverChange.Field.ENTRY, "This duty is not on the rota any more"));
    var request = post("/rota/duty/remove").param("id", DUTY.toString());

    as(MANAGER, request).andExpect(flash().attribute("said", "The duty was taken off the rota."));
    as(MANAGER, request)
        .andExpect(flash().attribute("refused", "This duty is not on the rota any more."));
    as(MANAGER, post("/rota/duty/remove").param("id", "1")).andExpect(status().isNotFound());
    as(MANAGER, post("/rota/duty/remove")).andExpect(status().isBadRequest());
  }

  @Test
  void an_absence_of_anybody_is_entered_by_who_keeps_the_rota() throws Exception {
    given(absences.away(any(), any(), any(), any(), any())).willReturn(new CoverChange.Done());

    as(
            MANAGER,
            days(post("/rota/absence"), "1", "3")
                .param("person", "s.okafor")
                .param("deputy", "r.patel"))
        .andExpect(redirectedUrl("/rota"));
    verify(absences)
        .away(
            SCREENER.id(),
            TODAY,
            LocalDate.of(2027, 2, 3),
            FictionalRooms.TEACHER.id(),
            MANAGER.id());
    as(MANAGER, days(post("/rota/absence"), "31", "3"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose who is away")));
  }

  @Test
  void ones_own_absence_is_ones_own_whoever_the_form_names_and_a_colleague_stands_in()
      throws Exception {
    given(absences.away(any(), any(), any(), any(), any())).willReturn(new CoverChange.Done());

    as(
            SCREENER,
            days(post("/absence"), "1", "3")
                .param("person", "m.ferreira")
                .param("deputy", "j.lindqvist"))
        .andExpect(redirectedUrl("/absence"));
    verify(absences)
        .away(SCREENER.id(), TODAY, LocalDate.of(2027, 2, 3), COLLEAGUE.id(), SCREENER.id());

    for (var deputy : List.of("m.ferreira", "s.okafor", "nobody")) {
      as(SCREENER, days(post("/absence"), "4", "5").param("deputy", deputy))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("Choose a colleague who stands in")));
    }
    as(SCREENER, days(post("/absence"), "30", "31"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Last day: there is no such day")))
        .andExpect(content().string(containsString("Choose who stands in")));
    verify(absences).away(any(), any(), any(), any(), any());
  }

  @Test
  void only_ones_own_absence_can_be_ended_by_oneself() throws Exception {
    given(absences.back(ABSENCE, SCREENER.id())).willReturn(new CoverChange.Done());
    given(absences.back(ABSENCE, MANAGER.id()))
        .willReturn(
            new CoverChange.Refused(
                CoverChange.Field.ENTRY, "This absence is over and stays on record"));

    as(SCREENER, post("/absence/end").param("id", ABSENCE.toString()))
        .andExpect(redirectedUrl("/absence"))
        .andExpect(flash().attribute("said", "The absence was ended."));
    as(COLLEAGUE, post("/absence/end").param("id", ABSENCE.toString()))
        .andExpect(status().isNotFound());
    verify(absences, never()).back(ABSENCE, COLLEAGUE.id());
    as(MANAGER, post("/rota/absence/end").param("id", ABSENCE.toString()))
        .andExpect(flash().attribute("refused", "This absence is over and stays on record."));
  }

  private static MockHttpServletRequestBuilder duty(String from, String until) {
    return duty("CSC_ONCALL_SENIOR", from, until);
  }

  private static MockHttpServletRequestBuilder duty(String role, String from, String until) {
    return time(
        time(post("/rota/duty"), "from", from).param("role", role).param("person", "m.ferreira"),
        "until",
        until);
  }

  private static MockHttpServletRequestBuilder time(
      MockHttpServletRequestBuilder request, String field, String typed) {
    var parts = typed.split(" ");
    return request
        .param(field + ".day", parts[0])
        .param(field + ".month", parts[1])
        .param(field + ".year", parts[2])
        .param(field + ".time", parts[3]);
  }

  private static MockHttpServletRequestBuilder days(
      MockHttpServletRequestBuilder request, String first, String last) {
    return request
        .param("from.day", first)
        .param("from.month", "2")
        .param("from.year", "2027")
        .param("until.day", last)
        .param("until.month", "2")
        .param("until.year", "2027");
  }
}
