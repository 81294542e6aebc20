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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.cases.casesystem.CaseSystem.CaseNumber;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.cases.casesystem.CaseSystem.NumberTaken;
import uk.complexcase.cases.casesystem.HandOverState;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.NotVisible;

/** The page on a child's record in the council's case system. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class CaseSystemPagesTest {

  private static final Practitioner MANAGER = FictionalRooms.TEAM_MANAGER;
  private static final String PAGE = "/cases/" + FictionalRooms.CHILD_A1 + "/case-system";

  @Autowired MockMvc mvc;
  @Autowired CaseSystem system;

  @BeforeEach
  void nothing_entered() {
    reset(system);
    given(system.name()).willReturn("LCS");
    given(system.numberHint()).willReturn("4 to 12 digits");
    given(system.number(any(), any())).willReturn(Optional.empty());
  }

  private ResultActions as(Practitioner person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person.id().value())).with(csrf()));
  }

  private static HandOver handOver(String ref, HandOverState state, String reason) {
    return new HandOver(
        ref,
        "S-7K3F-9Q2D",
        FictionalRooms.CHILD_A1,
        "MINUTES",
        "Minutes of strategy discussion S-7K3F-9Q2D",
        state,
        FictionalRooms.NOW,
        null,
        "",
        reason,
        1,
        null);
  }

  @Test
  void what_has_not_arrived_is_counted_and_says_why_it_waits() throws Exception {
    given(system.ofChild(any(), eq(FictionalRooms.CHILD_A1)))
        .willReturn(
            List.of(
                handOver("H-7K3F-9Q2D", HandOverState.WAITING, "The number is not entered yet."),
                handOver("H-7K3F-9Q2E", HandOverState.RECEIVED, "")));

    var page = as(MANAGER, get(PAGE)).andExpect(status().isOk());

    page.andExpect(content().string(containsString("1 record is not confirmed by LCS yet.")))
        .andExpect(content().string(containsString("The number is not entered yet.")))
        .andExpect(content().string(containsString("value=\"H-7K3F-9Q2D\"")))
        .andExpect(content().string(not(containsString("value=\"H-7K3F-9Q2E\""))));
    var text = page.andReturn().getResponse().getContentAsString();
    assertThat(text.split("<h1", -1)).hasSize(2);
    assertThat(text).doesNotContain(" style=\"");
  }

  @Test
  void a_number_is_entered_and_the_page_says_so() throws Exception {
    given(system.enterNumber(any(), eq(FictionalRooms.CHILD_A1), eq("1234567")))
        .willReturn(
            new NumberTaken.Entered(
                new CaseNumber("1234567", "LCS", MANAGER.id(), FictionalRooms.NOW)));

    as(MANAGER, post(PAGE + "/number").param("number", "1234567")).andExpect(redirectedUrl(PAGE));
  }

  @Test
  void a_refused_number_comes_back_as_typed_with_the_sentence() throws Exception {
    given(system.enterNumber(any(), any(), any()))
        .willReturn(new NumberTaken.Refused("Enter the number as LCS shows it: 4 to 12 digits"));

    as(MANAGER, post(PAGE + "/number").param("number", "<b>12"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter the number as LCS shows it")))
        .andExpect(content().string(containsString("value=\"&lt;b&gt;12\"")));
  }

  @Test
  void another_agency_reads_what_arrived_and_enters_nothing() throws Exception {
    as(FictionalRooms.POLICE, get(PAGE))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Enter the number"))));
    as(FictionalRooms.POLICE, post(PAGE + "/number").param("number", "1234567"))
        .andExpect(status().isNotFound());
    verify(system, never()).enterNumber(any(), any(), any());
  }

  @Test
  void what_is_not_of_the_child_is_not_sent_again() throws Exception {
    org.mockito.Mockito.doThrow(new NotVisible("hand-over"))
        .when(system)
        .again(any(), any(), any());

    as(MANAGER, post(PAGE + "/again").param("record", "H-7K3F-9Q2D"))
        .andExpect(status().isNotFound());
  }
}
