package uk.complexcase.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.complexcase.desk.web.FictionalClocks.BIRTHDAY;
import static uk.complexcase.desk.web.FictionalClocks.DECISION;
import static uk.complexcase.desk.web.FictionalClocks.HIDDEN;
import static uk.complexcase.desk.web.FictionalClocks.MISSED;
import static uk.complexcase.desk.web.FictionalClocks.SCREENING;
import static uk.complexcase.desk.web.FictionalClocks.address;
import static uk.complexcase.desk.web.FictionalClocks.nobodys;
import static uk.complexcase.desk.web.FictionalClocks.typed;
import static uk.complexcase.desk.web.FictionalRooms.CHILD_A1;
import static uk.complexcase.desk.web.FictionalRooms.SCREENER;
import static uk.complexcase.desk.web.FictionalRooms.SERVICE_MANAGER;
import static uk.complexcase.desk.web.FictionalRooms.TEACHER;
import static uk.complexcase.desk.web.FictionalRooms.TEAM_MANAGER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Prevented;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Practitioner;

/** What the pages of clocks show, refuse and keep. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class DeadlinePagesTest {

  @Autowired MockMvc mvc;
  @Autowired AuditLog audit;
  @Autowired DeadlineRegister register;

  @BeforeEach
  void nothing_has_happened() {
    clearInvocations(register);
  }

  private ResultActions as(Practitioner person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person.id().value())).with(csrf()));
  }

  private ResultActions moves(Practitioner person, Deadline deadline, Map<String, String> changes)
      throws Exception {
    var request = post(address(deadline) + "/change");
    typed(deadline, changes).forEach(request::param);
    return as(person, request);
  }

  private static Matcher<String> all(String... texts) {
    return allOf(
        java.util.Arrays.stream(texts).map(text -> containsString(text)).toList().stream()
            .<Matcher<? super String>>map(one -> one)
            .toList());
  }

  private void verifyNothingMoved() {
    verify(register, never()).move(any(), any(), any(), any(), any());
  }

  @Test
  void a_deadline_shows_each_step_it_was_computed_by_and_where_its_length_comes_from()
      throws Exception {
    as(SCREENER, get(address(MISSED)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    all(
                        "Thu 31 Dec 2026 10:00, when the decision was made",
                        "1 working day after the day it started on, to 17:00",
                        "Fri 1 Jan 2027, New Year&#39;s Day",
                        "A choice of this partnership, not law (local default)",
                        "SCR-B-17, Local rules",
                        "Missed, still open",
                        "Nobody has said yet what prevented it.")));
  }

  @Test
  void a_deadline_from_before_steps_were_kept_shows_the_sentence_of_that_time() throws Exception {
    as(SCREENER, get(address(DECISION)))
        .andExpect(content().string(containsString(DECISION.explanation())));
  }

  @Test
  void a_deadline_tells_who_was_told_of_it_latest_first() throws Exception {
    var page = as(SCREENER, get(address(MISSED))).andReturn().getResponse().getContentAsString();

    assertThat(page)
        .containsSubsequence(
            "What became of it", "Told that it was missed: Mika Ferreira", "The clock was set");
  }

  @Test
  void looking_at_a_deadline_is_logged_on_each_child_it_shows() throws Exception {
    as(SCREENER, get(address(DECISION)));

    verify(audit, atLeastOnce()).view(SCREENER.id(), CHILD_A1.value(), "deadline");
  }

  @Test
  void a_hidden_childs_deadline_and_none_at_all_and_no_key_answer_alike_on_every_page()
      throws Exception {
    for (var page : List.of("", "/change", "/prevented")) {
      for (var address : List.of(address(HIDDEN), nobodys(), "/deadlines/not-a-key")) {
        as(SERVICE_MANAGER, get(address + page)).andExpect(status().isNotFound());
      }
    }
    moves(SERVICE_MANAGER, HIDDEN, Map.of()).andExpect(status().isNotFound());
    verifyNothingMoved();
  }

  @Test
  void a_referrer_sees_nothing_of_deadlines() throws Exception {
    as(TEACHER, get(address(DECISION))).andExpect(status().isNotFound());
    as(TEACHER, get("/due")).andExpect(status().isNotFound());
    as(TEACHER, get("/tasks/" + FictionalRooms.SCREENING))
        .andExpect(content().string(not(containsString("/deadlines/"))));
  }

  @Test
  void a_birthday_tells_no_start() throws Exception {
    as(SCREENER, get(address(BIRTHDAY)))
        .andExpect(content().string(containsString(BIRTHDAY.explanation())))
        .andExpect(content().string(not(containsString("Started"))));
  }

  @Test
  void the_form_starts_with_the_present_time_in_london_and_says_what_follows() throws Exception {
    as(SERVICE_MANAGER, get(address(SCREENING) + "/change"))
        .andExpect(
            content()
                .string(
                    all(
                        "value=\"16:12\"",
                        "name=\"seen\" value=\"" + SCREENING.due() + "\"",
                        "Screen contact (held by Sam Okafor) follows the new time")));
  }

  @Test
  void somebody_without_the_right_is_told_who_has_it_and_a_crafted_form_changes_nothing()
      throws Exception {
    as(TEAM_MANAGER, get(address(DECISION)))
        .andExpect(content().string(containsString("Only a service manager")))
        .andExpect(content().string(not(containsString("Change this deadline"))));
    as(TEAM_MANAGER, get(address(DECISION) + "/change"))
        .andExpect(content().string(containsString("Only a service manager")))
        .andExpect(content().string(not(containsString("name=\"reason\""))));
    moves(TEAM_MANAGER, DECISION, Map.of())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(all("There is a problem", "Only a service manager")));
  }

  @Test
  void a_move_is_made_from_what_was_read_and_said_afterwards() throws Exception {
    moves(SERVICE_MANAGER, DECISION, Map.of("due.time", "09.05"))
        .andExpect(redirectedUrl(address(DECISION)))
        .andExpect(
            flash()
                .attribute(
                    "said",
                    "The deadline is now due Wed 3 Feb 2027 09:05. Its task follows in a moment."));

    verify(register)
        .move(
            DECISION.id(),
            DECISION.due(),
            Instant.parse("2027-02-03T09:05:00Z"),
            "The family travels",
            SERVICE_MANAGER.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31|02|2027|12:00|There is no such day in the calendar",
        "-1|2|2027|12:00|Enter a day, a month and a year",
        "three|2|2027|12:00|Enter a day, a month and a year",
        "3|2|27|12:00|Enter a day, a month and a year",
        "3|2|2027|noon|Enter a time of day on the 24 hour clock",
        "3|2|2027|24:00|Enter a time of day between 00:00 and 23:59",
        "3|2|2027|''|Enter a time of day on the 24 hour clock",
        "''|''|''|''|Enter a day, a month and a year",
        "28|3|2027|01:30|01:30 does not exist on 28 March 2027",
        "31|10|2027|01:30|The clocks go back and show this time twice",
        "1|2|2027|14:00|has passed, so the deadline would count as missed at once",
      })
  void a_time_that_is_none_is_refused_in_a_sentence_and_nothing_typed_is_lost(
      String day, String month, String year, String time, String sentence) throws Exception {
    moves(
            SERVICE_MANAGER,
            DECISION,
            Map.of(
                "due.day", day,
                "due.month", month,
                "due.year", year,
                "due.time", time,
                "reason", "Kept <b>words</b>"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    all(
                        "<title>Error: Change a deadline",
                        sentence,
                        "value=\"" + day + "\"",
                        "value=\"" + time + "\"",
                        "Kept &lt;b&gt;words&lt;/b&gt;")));
    verifyNothingMoved();
  }

  @ParameterizedTest
  @CsvSource({"earlier,2027-10-31T00:30:00Z", "later,2027-10-31T01:30:00Z"})
  void of_a_time_the_clocks_show_twice_the_one_said_is_taken(String which, Instant expected)
      throws Exception {
    moves(
        SERVICE_MANAGER,
        DECISION,
        Map.of("due.day", "31", "due.month", "10", "due.time", "01:30", "which", which));

    verify(register).move(any(), any(), eq(expected), any(), any());
  }

  @Test
  void a_time_that_has_passed_is_taken_when_the_person_says_so() throws Exception {
    moves(SERVICE_MANAGER, DECISION, Map.of("due.day", "1", "due.time", "14:00", "past", "yes"))
        .andExpect(
            flash()
                .attribute(
                    "said",
                    "The deadline is now due Mon 1 Feb 2027 14:00. That time has passed, so it counts as"
                        + " missed; the work is still wanted."));
  }

  @Test
  void without_a_reason_or_with_a_huge_one_the_deadline_stays_and_both_mistakes_are_said_at_once()
      throws Exception {
    moves(SERVICE_MANAGER, DECISION, Map.of("reason", " ", "due.day", "x"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    all(
                        "href=\"#due\"",
                        "href=\"#reason\"",
                        "Say why the deadline changes",
                        "Enter a day, a month and a year")));
    moves(SERVICE_MANAGER, DECISION, Map.of("reason", "x".repeat(2001)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(all("2,000 characters or fewer", "x".repeat(2001))));
  }

  @Test
  void a_form_read_before_a_colleagues_move_is_refused_and_may_be_sent_again() throws Exception {
    for (var seen : List.of("2027-02-02T12:00:00Z", "nonsense", "")) {
      moves(SERVICE_MANAGER, DECISION, Map.of("seen", seen))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(
              content()
                  .string(
                      all(
                          "This deadline was changed meanwhile",
                          "name=\"seen\" value=\"" + DECISION.due() + "\"",
                          "The family travels")));
    }
  }

  @Test
  void a_mistake_typed_into_an_old_form_does_not_make_it_a_new_one() throws Exception {
    moves(SERVICE_MANAGER, DECISION, Map.of("seen", "2027-02-02T12:00:00Z", "due.day", "x"))
        .andExpect(
            content().string(containsString("name=\"seen\" value=\"2027-02-02T12:00:00Z\"")));
  }

  @Test
  void a_change_without_the_token_of_the_page_is_refused() throws Exception {
    mvc.perform(post(address(DECISION) + "/change").with(user(SERVICE_MANAGER.id().value())))
        .andExpect(status().isForbidden());
    verifyNothingMoved();
  }

  @Test
  void who_moved_a_deadline_and_why_is_shown_as_text() throws Exception {
    for (var page : List.of(address(SCREENING), "/tasks/" + FictionalRooms.SCREENING)) {
      as(SCREENER, get(page))
          .andExpect(content().string(all("Noor Haddad", "&lt;script&gt;alert(1)", " lost")))
          .andExpect(content().string(not(containsString("<script>alert"))));
    }
  }

  @Test
  void a_task_leads_to_its_deadline() throws Exception {
    as(SCREENER, get("/tasks/" + FictionalRooms.SCREENING))
        .andExpect(content().string(all("href=\"" + address(SCREENING) + "\"", "This deadline")));
  }

  @Test
  void what_prevented_a_miss_is_asked_of_the_procedure_and_recorded_once_chosen() throws Exception {
    var page = address(MISSED) + "/prevented";
    as(TEAM_MANAGER, get(page))
        .andExpect(
            content()
                .string(
                    all(
                        "A deadline measures the procedure, not the worker",
                        Prevented.NO_CAPACITY.label())));
    as(TEAM_MANAGER, post(page).param("words", "kept"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(all("Choose what prevented it", "kept")));
    as(TEAM_MANAGER, post(page).param("what", "NOBODY"))
        .andExpect(content().string(containsString("Choose what prevented it")));
    as(TEAM_MANAGER, post(page).param("what", "OTHER").param("words", " "))
        .andExpect(content().string(containsString("Say in a few words what prevented it")));
    verify(register, never()).explainBreach(any(), eq(Prevented.NO_CAPACITY), any(), any());

    as(TEAM_MANAGER, post(page).param("what", "NO_CAPACITY").param("words", "Two away"))
        .andExpect(redirectedUrl(address(MISSED)));

    verify(register)
        .explainBreach(MISSED.id(), Prevented.NO_CAPACITY, "Two away", TEAM_MANAGER.id());
  }

  @Test
  void whoever_neither_manages_nor_answers_nor_holds_cannot_say_what_prevented_it()
      throws Exception {
    as(SCREENER, get(address(MISSED) + "/prevented"))
        .andExpect(content().string(containsString("Only a manager, the team that answers")))
        .andExpect(content().string(not(containsString("name=\"what\""))));
    as(SCREENER, post(address(MISSED) + "/prevented").param("what", "NO_CAPACITY"))
        .andExpect(status().isUnprocessableEntity());

    verify(register, never()).explainBreach(any(), any(), any(), any());
  }

  @Test
  void a_deadline_that_was_not_missed_asks_nothing() throws Exception {
    as(TEAM_MANAGER, get(address(DECISION) + "/prevented"))
        .andExpect(content().string(containsString("not missed, so there is nothing to explain")))
        .andExpect(content().string(not(containsString("name=\"what\""))));
  }

  @Test
  void a_case_lists_running_clocks_by_due_time_and_closed_ones_below() throws Exception {
    var page =
        as(SCREENER, get("/cases/" + CHILD_A1 + "/deadlines"))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page)
        .containsSubsequence(
            "Running now",
            address(MISSED),
            "What prevented it?",
            address(SCREENING),
            "You hold it",
            address(DECISION),
            "Hub manager answers for it",
            address(BIRTHDAY),
            "Closed",
            "Call back",
            "Met late");
  }

  @Test
  void what_is_due_is_grouped_and_marks_what_still_asks_and_leaves_out_the_hidden()
      throws Exception {
    var mine = as(SCREENER, get("/due")).andReturn().getResponse().getContentAsString();
    assertThat(mine)
        .contains("Mine</span> <span class=\"app-count\">1</span>")
        .contains(address(SCREENING))
        .contains("Child A1, 14")
        .contains("+1 more")
        .doesNotContain(address(DECISION));
  }

  @Test
  void an_empty_list_says_what_will_arrive() throws Exception {
    as(SERVICE_MANAGER, get("/due?tab=mine"))
        .andExpect(content().string(containsString("No clock runs on a task you hold")));
    as(SERVICE_MANAGER, get("/due?tab=teams&team=mash-manager"))
        .andExpect(content().string(containsString("No clock runs that your teams answer for")));
  }
}
