package uk.complexcase.desk.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.governance.GovernanceDesk;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;
import uk.complexcase.pathway.governance.GovernanceKind;
import uk.complexcase.pathway.governance.GovernanceList;
import uk.complexcase.pathway.governance.MeetingState;
import uk.complexcase.pathway.plans.PlanDesk;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Who reads, who acts and who finds nothing on the pages of plans and of governance. */
@SpringBootTest(
    classes = {FictionalRooms.class, ThemesPagesTest.Themes.class},
    properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class PlanAndGovernancePagesTest {

  private static final String PLAN = "/cases/" + FictionalRooms.CHILD_A1 + "/multi-agency-plan";
  private static final String LIST = "/governance/daily/2027-03-26";
  private static final String ITEM = LIST + "/items/00000000-0000-0000-0000-000000000001";
  private static final List<Practitioner> OUTSIDERS =
      List.of(FictionalRooms.TEACHER, FictionalRooms.ADMINISTRATOR, FictionalRooms.AUDITOR);

  @Autowired MockMvc mvc;
  @Autowired PlanDesk plans;
  @Autowired GovernanceDesk governance;

  @BeforeEach
  void a_plan_and_a_list() {
    reset(plans);
    given(plans.of(any(), any()))
        .willReturn(
            new PlanDesk.Shown(FictionalRooms.CHILD_A1, List.of(), false, false, null, List.of()));
    var done = new PlanDesk.Answer.Done("Done");
    given(plans.write(any(), any(), any(), any())).willReturn(done);
    given(plans.confirm(any(), any(), any())).willReturn(done);
    given(plans.pause(any(), any(), any())).willReturn(done);
    given(plans.settle(any(), any(), any())).willReturn(done);
    willReturn(list()).given(governance).show(any(), any(), any());
    willReturn(List.of(list().heading())).given(governance).lists(any());
    var held = new Outcome.Done("Done");
    willReturn(held).given(governance).start(any(), any(), any());
    willReturn(held).given(governance).attend(any(), any(), any(), any());
    willReturn(held)
        .given(governance)
        .note(any(), any(), any(), any(), any(), org.mockito.ArgumentMatchers.anyBoolean());
    willReturn(held).given(governance).end(any(), any(), any(), any());
    willReturn(held).given(governance).notHeld(any(), any(), any(), any());
    willReturn(Optional.of("/tasks/7")).given(governance).decide(any(), any(), any(), any(), any());
  }

  private static GovernanceList list() {
    return new GovernanceList(
        new GovernanceList.Heading(
            GovernanceKind.DAILY,
            LocalDate.of(2027, 3, 26),
            FictionalRooms.NOW,
            MeetingState.LISTED,
            true,
            false),
        FictionalRooms.NOW,
        null,
        "",
        null,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  private ResultActions as(Practitioner person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person.id().value())).with(csrf()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/lines", "/fit", "/pause", "/settle"})
  void nobody_without_case_work_reaches_a_plan(String act) throws Exception {
    for (var person : OUTSIDERS) {
      as(person, act.isEmpty() ? get(PLAN) : post(PLAN + act)).andExpect(status().isNotFound());
    }
    verifyNoInteractions(plans);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lines", "/fit", "/pause", "/settle"})
  void whoever_works_on_cases_is_answered_as_the_plans_room_decides(String act) throws Exception {
    for (var person : List.of(FictionalRooms.SERVICE_MANAGER, FictionalRooms.POLICE)) {
      as(person, post(PLAN + act)).andExpect(redirectedUrl(PLAN));
    }
  }

  @Test
  void whoever_opens_the_file_reads_its_plan_and_nobody_else_learns_of_one() throws Exception {
    as(FictionalRooms.SERVICE_MANAGER, get(PLAN))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("No panel has made a plan")));

    given(plans.of(any(), any())).willThrow(new NotVisible("Not for them"));
    given(plans.settle(any(), any(), any())).willThrow(new NotVisible("Not for them"));
    as(FictionalRooms.POLICE, get(PLAN)).andExpect(status().isNotFound());
    as(FictionalRooms.POLICE, post(PLAN + "/settle")).andExpect(status().isNotFound());
  }

  @Test
  void a_line_that_is_refused_comes_back_as_it_was_typed() throws Exception {
    given(plans.of(any(), any()))
        .willReturn(
            new PlanDesk.Shown(FictionalRooms.CHILD_A1, List.of(), true, false, null, List.of()));
    given(plans.write(any(), any(), any(), any()))
        .willReturn(
            new PlanDesk.Answer.Refused(
                List.of(new FieldProblem("due", "Enter the date by which it is done"))));
    as(FictionalRooms.SERVICE_MANAGER, post(PLAN + "/lines").param("what", "Meet <her>"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter the date by which it is done")))
        .andExpect(content().string(not(containsString("Meet <her>"))));
  }

  @Test
  void those_who_attend_governance_read_its_lists_and_others_find_none() throws Exception {
    for (var person : List.of(FictionalRooms.SCREENER, FictionalRooms.POLICE)) {
      as(person, get("/governance")).andExpect(status().isOk());
      as(person, get(LIST))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("Begin the meeting"))));
    }
    for (var person : OUTSIDERS) {
      as(person, get("/governance")).andExpect(status().isNotFound());
      as(person, get(LIST)).andExpect(status().isNotFound());
      as(person, post(ITEM + "/decision")).andExpect(status().isNotFound());
    }
    willThrow(new NotVisible("none")).given(governance).show(any(), any(), any());
    as(FictionalRooms.SCREENER, get(LIST)).andExpect(status().isNotFound());
    as(FictionalRooms.SCREENER, get("/governance/hourly/2027-03-26"))
        .andExpect(status().isNotFound());
    as(FictionalRooms.SCREENER, get("/governance/daily/yesterday"))
        .andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @CsvSource({
    "/start, #attendance",
    "/attendance, #attendance",
    "/items/00000000-0000-0000-0000-000000000001, #item-00000000-0000-0000-0000-000000000001",
    "/end, ''",
    "/not-held, ''"
  })
  void those_who_lead_act_on_a_list_and_those_who_attend_only_read(String act, String back)
      throws Exception {
    as(FictionalRooms.SERVICE_MANAGER, post(LIST + act)).andExpect(redirectedUrl(LIST + back));
    for (var person :
        List.of(FictionalRooms.SCREENER, FictionalRooms.TEAM_MANAGER, FictionalRooms.POLICE)) {
      as(person, post(LIST + act)).andExpect(status().isNotFound());
    }
    for (var person : OUTSIDERS) {
      as(person, post(LIST + act)).andExpect(status().isNotFound());
    }
  }

  @Test
  void whoever_attends_is_led_to_their_task_that_decides_an_item() throws Exception {
    as(FictionalRooms.SCREENER, post(ITEM + "/decision").param("decision", "ALLOCATE"))
        .andExpect(redirectedUrl("/tasks/7"));
    as(FictionalRooms.SCREENER, post(LIST + "/items/1/decision")).andExpect(status().isNotFound());
  }
}
