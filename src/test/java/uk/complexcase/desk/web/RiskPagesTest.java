package uk.complexcase.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.risk.RiskDesk;
import uk.complexcase.pathway.risk.RiskHistory;

/** The page of a child's levels of risk, for each kind of person. */
@SpringBootTest(
    classes = {FictionalRooms.class, RiskPagesTest.Risk.class},
    properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class RiskPagesTest {

  private static final Practitioner MANAGER = FictionalRooms.TEAM_MANAGER;
  private static final String PAGE = "/cases/" + FictionalRooms.CHILD_A1 + "/risk";

  /** The page over a room of levels that is told what to say. */
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan("uk.complexcase.pathway.risk.web")
  static class Risk {

    @Bean
    RiskDesk riskDesk() {
      return mock(RiskDesk.class);
    }
  }

  @Autowired MockMvc mvc;
  @Autowired RiskDesk desk;

  @BeforeEach
  void a_level_below_the_tool() {
    reset(desk);
    given(desk.history(any(), eq(FictionalRooms.CHILD_A1))).willReturn(Optional.of(history()));
    given(desk.mayAskEarly(any())).willReturn(true);
  }

  private ResultActions as(Practitioner person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person.id().value())).with(csrf()));
  }

  private static RiskHistory history() {
    var level =
        new RiskHistory.Level(
            "K-7K3F-9Q2D",
            FictionalRooms.NOW,
            "Low",
            "Down",
            "Worker N14",
            "Manager N11",
            "Contact <b>ended",
            "The tool shows medium. Waits for a manager to agree the lower level.");
    var present =
        new RiskHistory.Present(
            "K-7K3F-9Q2D",
            true,
            "Active",
            "Low",
            true,
            "Down",
            "Worker N14",
            true,
            FictionalRooms.NOW,
            false,
            "No panel is wanted; the head of service has not agreed yet",
            "See my brother",
            "",
            "",
            List.of());
    return new RiskHistory(FictionalRooms.CHILD_A1, present, List.of(level), List.of());
  }

  @Test
  void the_page_says_how_the_level_stands_and_what_waits() throws Exception {
    var page =
        as(MANAGER, get(PAGE))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("Waits for a manager to agree")))
            .andExpect(content().string(containsString("has not agreed yet")))
            .andExpect(content().string(containsString("Contact &lt;b&gt;ended")))
            .andExpect(content().string(containsString("Ask for the review now")));

    var text = page.andReturn().getResponse().getContentAsString();
    assertThat(text.split("<h1", -1)).hasSize(2);
    assertThat(text).doesNotContain(" style=\"");
  }

  @Test
  void a_child_the_team_never_worked_with_has_a_page_that_says_so() throws Exception {
    given(desk.history(any(), any())).willReturn(Optional.empty());

    as(MANAGER, get(PAGE))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("has not worked with this child")));
  }

  @Test
  void whoever_may_not_ask_for_a_review_reads_and_is_not_asked() throws Exception {
    given(desk.mayAskEarly(any())).willReturn(false);

    as(FictionalRooms.POLICE, get(PAGE))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Ask for the review now"))));
  }

  @Test
  void whoever_may_not_open_the_file_finds_no_page() throws Exception {
    given(desk.history(any(), any())).willThrow(new NotVisible("risk"));
    given(desk.askEarly(any(), any(), any())).willThrow(new NotVisible("risk"));

    as(FictionalRooms.POLICE, get(PAGE)).andExpect(status().isNotFound());
    as(FictionalRooms.POLICE, post(PAGE + "/review").param("because", "New"))
        .andExpect(status().isNotFound());
  }

  @Test
  void an_administrator_has_no_page_of_a_child() throws Exception {
    as(FictionalRooms.ADMINISTRATOR, get(PAGE)).andExpect(status().isNotFound());
    as(FictionalRooms.ADMINISTRATOR, post(PAGE + "/review").param("because", "New"))
        .andExpect(status().isNotFound());
    verify(desk, never()).history(any(), any());
    verify(desk, never()).askEarly(any(), any(), any());
  }

  @Test
  void a_refused_reason_comes_back_as_typed_with_the_sentence() throws Exception {
    given(desk.askEarly(any(), any(), eq("<i>late")))
        .willReturn(Optional.of("Shorten this to 2,000 characters or fewer"));

    as(MANAGER, post(PAGE + "/review").param("because", "<i>late"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("<title>Error: ")))
        .andExpect(content().string(containsString("href=\"#because\"")))
        .andExpect(content().string(containsString("&lt;i&gt;late</textarea>")));
  }

  @Test
  void a_review_that_was_asked_for_leads_back_to_the_page() throws Exception {
    given(desk.askEarly(any(), any(), any())).willReturn(Optional.empty());

    as(MANAGER, post(PAGE + "/review").param("because", "Seen with the adults again"))
        .andExpect(redirectedUrl(PAGE));
  }
}
