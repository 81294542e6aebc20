package uk.complexcase.desk.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.referral.Channel;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.ReferralDesk;

/** The referral form keeps what was typed, stops only what must be stopped, and is sent once. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class ReferralFormTest {

  private static final Viewer TEACHER = FictionalRooms.viewer(FictionalRooms.TEACHER);

  @Autowired MockMvc mvc;
  @Autowired ReferralDesk desk;

  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void begin() {
    desk.draft(TEACHER)
        .ifPresent(old -> desk.submit(TEACHER, mock(), Channel.ONLINE, old.submissionId()));
    clearInvocations(desk);
  }

  private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user("r.patel")).with(csrf()).session(session));
  }

  private ResultActions answers(String step, String... namesAndValues) throws Exception {
    var request = post("/referrals/new/" + step);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return perform(request);
  }

  private void leastReferral() throws Exception {
    answers("children", "child.0.name", "Child D1")
        .andExpect(redirectedUrl("/referrals/new/concerns"));
    answers("concerns", "concerns", "MISSING", "concerns", "COUNTY_LINES")
        .andExpect(redirectedUrl("/referrals/new/what-happened"));
  }

  private ResultActions send() throws Exception {
    var id = desk.draft(TEACHER).map(ReferralDesk.ReferralDraft::submissionId).orElse("gone");
    return answers("check", "submissionId", id);
  }

  @Test
  void an_impossible_date_gives_an_error_summary_and_keeps_what_was_typed() throws Exception {
    answers(
            "children",
            "child.0.name",
            "Child D1",
            "child.0.dob.day",
            "31",
            "child.0.dob.month",
            "2",
            "child.0.dob.year",
            "2012")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("There is a problem")))
        .andExpect(content().string(containsString("href=\"#child.0.dob\"")))
        .andExpect(content().string(containsString("value=\"Child D1\"")))
        .andExpect(content().string(containsString("value=\"31\"")));
  }

  @Test
  void whatever_is_typed_never_gives_an_error_page() throws Exception {
    answers(
            "urgency",
            "urgency",
            "<b>",
            "callMade",
            "YES",
            "call.day",
            "'; drop",
            "call.time",
            "25:99")
        .andExpect(status().isUnprocessableEntity());
    answers("concerns", "concerns", "NO_SUCH", "suspects", "-1e9")
        .andExpect(status().isUnprocessableEntity());
    answers("children", "childCount", "9999", "action", "remove-77")
        .andExpect(status().is3xxRedirection());
    answers("risk").andExpect(redirectedUrl("/referrals/new/family"));
  }

  @Test
  void a_child_is_added_and_removed_and_the_others_keep_what_was_typed() throws Exception {
    answers("children", "child.0.name", "Child D1", "action", "add-child");
    answers(
        "children",
        "child.0.name",
        "Child D1",
        "child.1.name",
        "Child D2",
        "child.1.age",
        "12",
        "action",
        "remove-0");

    perform(get("/referrals/new/children"))
        .andExpect(content().string(containsString("value=\"Child D2\"")))
        .andExpect(content().string(containsString("value=\"12\"")));
  }

  @Test
  void saving_for_later_leads_to_the_list_that_offers_to_go_on() throws Exception {
    answers("risk", "riskToOthers", "NAMED", "action", "later")
        .andExpect(redirectedUrl("/referrals"));

    perform(get("/referrals"))
        .andExpect(content().string(containsString("You have a referral that is not sent")));
  }

  @Test
  void a_referral_without_a_child_is_stopped_with_a_way_to_mend_it() throws Exception {
    answers("concerns", "concerns", "MISSING");

    send()
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("href=\"/referrals/new/children#children\"")));

    verify(desk, never()).submit(any(), any(), any(), anyString());
  }

  @Test
  void a_child_and_a_concern_are_enough() throws Exception {
    leastReferral();

    send().andExpect(redirectedUrl("/referrals/R-7K3F-9Q2D/sent"));

    verify(desk)
        .submit(
            any(),
            argThat(referral ->
                referral.concerns().equals(Set.of(ConcernType.MISSING, ConcernType.COUNTY_LINES))
                    && referral.children().getFirst().name().equals("Child D1")),
            eq(Channel.ONLINE),
            anyString());
  }

  @Test
  void sending_the_same_form_again_lands_on_the_same_page_and_sends_nothing() throws Exception {
    leastReferral();
    var id = desk.draft(TEACHER).orElseThrow().submissionId();
    answers("check", "submissionId", id).andExpect(redirectedUrl("/referrals/R-7K3F-9Q2D/sent"));

    answers("check", "submissionId", id).andExpect(redirectedUrl("/referrals/R-7K3F-9Q2D/sent"));
    answers("check", "submissionId", "of another session").andExpect(redirectedUrl("/referrals"));

    verify(desk, times(1)).submit(any(), any(), any(), anyString());
  }

  @Test
  void the_time_of_the_call_is_read_as_london_time() throws Exception {
    answers(
        "urgency",
        "urgency",
        "URGENT",
        "callMade",
        "YES",
        "call.day",
        "1",
        "call.month",
        "2",
        "call.year",
        "2027",
        "call.time",
        "9:20");
    leastReferral();

    send();

    verify(desk)
        .submit(
            any(),
            argThat(
                referral -> Instant.parse("2027-02-01T09:20:00Z").equals(referral.callMadeAt())),
            any(),
            anyString());
  }

  @Test
  void discouraged_words_are_prompted_and_never_stop() throws Exception {
    leastReferral();
    answers("what-happened", "facts", "He absconded twice")
        .andExpect(redirectedUrl("/referrals/new/risk"));

    perform(get("/referrals/new/check"))
        .andExpect(content().string(containsString("He absconded twice")))
        .andExpect(content().string(containsString("Consider “missing”.")));
  }
}
