package uk.complexcase.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.OpenToAll;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskTaken;

/** What the pages show, refuse and keep, with the real sign-in rules. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class PagesTest {

  @Autowired MockMvc mvc;
  @Autowired RequestMappingHandlerMapping endpoints;
  @Autowired AuditLog audit;
  @Autowired TaskDesk tasks;
  @Autowired ContactRecord contacts;

  private ResultActions as(Practitioner person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person.id().value())).with(csrf()));
  }

  private ResultActions screenerOpens(String address) throws Exception {
    return as(FictionalRooms.SCREENER, get(address));
  }

  @Test
  void every_endpoint_says_whom_it_admits() {
    var silent =
        endpoints.getHandlerMethods().values().stream()
            .filter(method -> method.getBeanType().getName().startsWith("uk.complexcase"))
            .filter(method -> !says(method))
            .toList();

    assertThat(silent).isEmpty();
  }

  private static boolean says(HandlerMethod method) {
    return method.hasMethodAnnotation(Allowed.class) || method.hasMethodAnnotation(OpenToAll.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hub",
        "/tasks",
        "/tasks?tab=teams",
        "/tasks?tab=waiting&kind=none",
        "/tasks/2251799813685301",
        "/tasks/2251799813685302",
        "/tasks/2251799813685301/hand-over",
        "/tasks/2251799813685301/done",
        "/cases",
        "/cases?search=zz",
        "/cases/C-4M8T-2XJ6",
        "/cases/C-4M8T-2XJ6/chronology",
        "/cases/C-4M8T-2XJ6/deadlines",
        "/cases/C-4M8T-2XJ6/urgent-protection",
        "/referrals",
        "/referrals/R-7K3F-9Q2D",
        "/referrals/R-7K3F-9Q2D/sent",
        "/referrals/new/urgency",
        "/referrals/new/children",
        "/referrals/new/concerns",
        "/referrals/new/what-happened",
        "/referrals/new/risk",
        "/referrals/new/family",
        "/referrals/new/you"
      })
  void every_page_has_one_heading_a_title_a_skip_link_and_no_inline_script(String address)
      throws Exception {
    var page =
        screenerOpens(address)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page.split("<h1", -1)).hasSize(2);
    assertThat(page)
        .contains("– Complex Case Procedure</title>")
        .contains("govuk-skip-link")
        .contains("Fictional data only")
        .doesNotContain("<script>")
        .doesNotContain(" style=\"")
        .doesNotContain(" onclick=");
  }

  @Test
  void each_person_starts_where_their_work_is() throws Exception {
    screenerOpens("/").andExpect(redirectedUrl("/hub"));
    as(FictionalRooms.TEAM_MANAGER, get("/")).andExpect(redirectedUrl("/tasks"));
    as(FictionalRooms.TEACHER, get("/")).andExpect(redirectedUrl("/referrals"));
    as(FictionalRooms.AUDITOR, get("/")).andExpect(status().isOk());
  }

  @Test
  void a_referrer_sees_neither_board_nor_cases_and_no_link_to_them() throws Exception {
    as(FictionalRooms.TEACHER, get("/hub")).andExpect(status().isNotFound());
    as(FictionalRooms.TEACHER, get("/cases")).andExpect(status().isNotFound());
    as(FictionalRooms.TEACHER, get("/referrals"))
        .andExpect(content().string(not(containsString("href=\"/hub\""))));
  }

  @Test
  void what_is_not_there_and_what_is_hidden_and_what_can_not_be_answer_alike() throws Exception {
    screenerOpens("/cases/" + FictionalRooms.RESTRICTED).andExpect(status().isNotFound());
    screenerOpens("/cases/nonsense").andExpect(status().isNotFound());
    screenerOpens("/tasks/" + FictionalRooms.FOREIGN).andExpect(status().isNotFound());
    screenerOpens("/tasks/abc").andExpect(status().isNotFound());
    screenerOpens("/referrals/new/nonsense").andExpect(status().isNotFound());
  }

  @Test
  void an_error_page_gives_a_reference_and_nothing_technical() throws Exception {
    var failed =
        get("/error")
            .accept(MediaType.TEXT_HTML)
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
            .requestAttr(
                RequestDispatcher.ERROR_EXCEPTION,
                new IllegalStateException("select * from child"));

    mvc.perform(failed)
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(containsString("tell support this reference")))
        .andExpect(content().string(not(containsString("select"))))
        .andExpect(content().string(not(containsString("IllegalState"))));
  }

  @Test
  void the_board_refreshes_as_a_part_and_opens_as_a_page() throws Exception {
    as(FictionalRooms.SCREENER, get("/hub").header("HX-Request", "true"))
        .andExpect(content().string(containsString("id=\"board\"")))
        .andExpect(content().string(not(containsString("<html"))));
    screenerOpens("/hub").andExpect(content().string(containsString("25 min late")));
  }

  @Test
  void the_task_list_groups_by_when_a_task_is_due_and_says_that_it_lags() throws Exception {
    screenerOpens("/tasks?tab=teams")
        .andExpect(content().string(containsString("Overdue")))
        .andExpect(content().string(containsString("3 h late")))
        .andExpect(content().string(containsString("31</span> seconds behind")))
        .andExpect(content().string(containsString("Child A1, 14")));
    screenerOpens("/tasks?tab=mine").andExpect(content().string(containsString("+4 more")));
  }

  @Test
  void a_long_task_list_shows_the_most_urgent_and_says_that_there_are_more() throws Exception {
    var manager = FictionalRooms.TEAM_MANAGER;
    var one = tasks.openOf(FictionalRooms.viewer(manager), "").getFirst();
    doReturn(Collections.nCopies(TaskDesk.MOST_LISTED, one))
        .when(tasks)
        .ofMyTeams(argThat(viewer -> viewer != null && viewer.id().equals(manager.id())));

    var page =
        as(manager, get("/tasks").param("tab", "teams"))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page)
        .contains("500 or more</span>", "Shown are the 200 most urgent of 500 or more.")
        .contains("<span class=\"app-count\">500</span></h2>");
    assertThat(page.split("app-row__name", -1)).hasSize(201);
    as(manager, get("/tasks").param("tab", "teams").param("search", "nobody"))
        .andExpect(content().string(containsString("None of the 500 most urgent tasks matches")));
  }

  @Test
  void the_filters_of_the_task_list_stand_in_the_address() throws Exception {
    as(
            FictionalRooms.SCREENER,
            get("/tasks").param("tab", "teams").param("kind", "Complete referral"))
        .andExpect(content().string(containsString("details missing")))
        .andExpect(content().string(not(containsString("urgent, no call recorded"))));
  }

  @Test
  void a_task_page_logs_that_the_child_was_looked_at_and_shows_clock_matches_and_clauses()
      throws Exception {
    screenerOpens("/tasks/" + FictionalRooms.SCREENING)
        .andExpect(content().string(containsString("1 working day: due Tue 2 Feb 2027 17:00.")))
        .andExpect(content().string(containsString("same name and date of birth")))
        .andExpect(content().string(containsString("LR-13")))
        .andExpect(
            content().string(containsString("3 further children are shown by reference only.")));

    verify(audit, atLeastOnce())
        .view(FictionalRooms.SCREENER.id(), FictionalRooms.CHILD_A1.value(), "task");
  }

  @Test
  void whoever_may_not_read_the_contact_sees_their_own_step_alone() throws Exception {
    var screener = FictionalRooms.SCREENER;
    var shown =
        contacts.summary(
            new Viewer(screener.id(), screener.name(), screener.organisation(), screener.roles()),
            new ContactRef("R-7K3F-9Q2D"));
    var address = "/tasks/" + FictionalRooms.SCREENING;
    screenerOpens(address)
        .andExpect(content().string(containsString("The contact</h2>")))
        .andExpect(content().string(containsString("clocks</span>")));
    doThrow(new NotVisible("not theirs")).when(contacts).summary(any(), any());
    try {
      screenerOpens(address)
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("The contact</h2>"))))
          .andExpect(content().string(not(containsString("clocks</span>"))));
    } finally {
      doReturn(shown).when(contacts).summary(any(), any());
    }
  }

  @Test
  void the_form_comes_with_its_schema_what_is_known_and_a_submission_id() throws Exception {
    screenerOpens("/tasks/" + FictionalRooms.SCREENING + "/form")
        .andExpect(jsonPath("$.schema.id").value("screen-contact"))
        .andExpect(jsonPath("$.data.childrenInConcern").value(5))
        .andExpect(jsonPath("$.version").value(0))
        .andExpect(jsonPath("$.submissionId").isNotEmpty());
  }

  private MockHttpServletRequestBuilder sends(String what, String body) {
    return post("/tasks/" + FictionalRooms.SCREENING + "/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .header("X-Requested-With", "fetch")
        .content(body);
  }

  @Test
  void a_draft_is_saved_with_the_version_it_is_based_on() throws Exception {
    as(FictionalRooms.SCREENER, sends("draft", "{\"values\":{\"childSaid\":\"x\"},\"basedOn\":3}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.saved").value(true))
        .andExpect(jsonPath("$.version").value(4))
        .andExpect(jsonPath("$.savedAt").isNotEmpty());
  }

  @Test
  void a_refused_form_names_the_fields_and_an_accepted_one_says_where_to_go() throws Exception {
    as(FictionalRooms.SCREENER, sends("submit", "{\"values\":{},\"submissionId\":\"s1\"}"))
        .andExpect(jsonPath("$.problems[0].field").value("riskToOthers"))
        .andExpect(jsonPath("$.next").doesNotExist());
    var session = new MockHttpSession();
    var done = "/tasks/" + FictionalRooms.SCREENING + "/done";
    as(
            FictionalRooms.SCREENER,
            sends("submit", "{\"values\":{\"screeningAnalysis\":\"x\"},\"submissionId\":\"s1\"}")
                .session(session))
        .andExpect(jsonPath("$.next").value(done));
    as(FictionalRooms.SCREENER, get(done).session(session))
        .andExpect(content().string(containsString("Screening recorded.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "[]", "{\"values\":7}", ""})
  void a_body_that_is_no_form_is_refused_with_a_sentence(String body) throws Exception {
    as(FictionalRooms.SCREENER, sends("submit", body))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].sentence").value(containsString("Nothing was stored")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"values\":null,\"submissionId\":null}"})
  void a_body_without_its_parts_is_refused_too(String body) throws Exception {
    as(FictionalRooms.SCREENER, sends("submit", body)).andExpect(status().isBadRequest());
    as(FictionalRooms.SCREENER, sends("draft", body)).andExpect(status().isBadRequest());
  }

  @Test
  void a_body_larger_than_any_form_is_not_read() throws Exception {
    var huge = "{\"values\":{\"childSaid\":\"" + "x".repeat(600_000) + "\"},\"basedOn\":0}";

    as(FictionalRooms.SCREENER, sends("draft", huge)).andExpect(status().isPayloadTooLarge());
  }

  @Test
  void nobody_signed_in_gets_401_from_a_script_and_the_sign_in_page_from_a_page() throws Exception {
    mvc.perform(sends("draft", "{\"values\":{},\"basedOn\":0}").with(csrf()))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/tasks")).andExpect(status().is3xxRedirection());
  }

  @Test
  void claiming_what_a_colleague_holds_says_who_holds_it() throws Exception {
    doThrow(new TaskTaken("Jo Lindqvist"))
        .when(tasks)
        .claim(any(), eq(FictionalRooms.HELD_BY_COLLEAGUE));

    as(FictionalRooms.SCREENER, post("/tasks/" + FictionalRooms.HELD_BY_COLLEAGUE + "/claim"))
        .andExpect(redirectedUrl("/tasks/" + FictionalRooms.HELD_BY_COLLEAGUE))
        .andExpect(flash().attribute("refused", "Jo Lindqvist holds this task."));
  }

  @Test
  void handing_over_needs_a_colleague_of_the_role_and_a_reason() throws Exception {
    var address = "/tasks/" + FictionalRooms.SCREENING + "/hand-over";

    as(FictionalRooms.SCREENER, post(address).param("to", "r.patel"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose the colleague who takes the task")))
        .andExpect(content().string(containsString("Say why you hand it over")));
    as(
            FictionalRooms.SCREENER,
            post(address).param("to", "j.lindqvist").param("reason", "end of shift"))
        .andExpect(redirectedUrl("/tasks"));

    verify(tasks)
        .handOver(
            any(),
            eq(FictionalRooms.SCREENING),
            eq(FictionalRooms.COLLEAGUE.id()),
            eq("end of shift"));
  }

  @Test
  void level_direction_and_hazard_stand_beside_the_childs_name_on_every_page_of_the_case()
      throws Exception {
    for (var page : List.of("", "/chronology", "/deadlines")) {
      screenerOpens("/cases/" + FictionalRooms.CHILD_A1 + page)
          .andExpect(content().string(containsString(">Risk high</strong>")))
          .andExpect(content().string(containsString(">up, 16 December 2026</span>")))
          .andExpect(content().string(containsString(">Hazard</strong>")));
      screenerOpens("/cases/" + FictionalRooms.CHILD_A2 + page)
          .andExpect(content().string(not(containsString("Risk high"))));
    }
  }

  @Test
  void a_case_page_says_what_of_an_enquiry_is_open_and_leads_to_urgent_protection()
      throws Exception {
    screenerOpens("/cases/" + FictionalRooms.CHILD_A1)
        .andExpect(
            content().string(containsString("Section 47 enquiry E-2QF7-8KD3: see the child")))
        .andExpect(
            content()
                .string(
                    containsString("/cases/" + FictionalRooms.CHILD_A1 + "/urgent-protection")));
  }

  @Test
  void protection_that_is_refused_names_the_field_and_loses_nothing_typed() throws Exception {
    as(
            FictionalRooms.SCREENER,
            post("/cases/" + FictionalRooms.CHILD_A1 + "/urgent-protection")
                .param("kind", "POLICE_PROTECTION")
                .param("decidedBy", "Inspector N91"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter when it began")))
        .andExpect(content().string(containsString("value=\"Inspector N91\"")));
  }

  @Test
  void a_colleagues_task_is_shown_but_not_to_be_filled_in() throws Exception {
    screenerOpens("/tasks/" + FictionalRooms.HELD_BY_COLLEAGUE)
        .andExpect(content().string(containsString("data-editable=\"false\"")))
        .andExpect(content().string(not(containsString("Finish this task"))));
  }
}
