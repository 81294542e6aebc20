package uk.complexcase.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.Circumstance;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionWanted;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.meetings.StrategyDesk.RequestOutcome;

/** A strategy discussion is asked for from a case page; nothing typed is lost. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class AskDiscussionTest {

  private static final String ADDRESS = "/cases/C-4M8T-2XJ6/strategy-discussion";
  private static final CaseRef CHILD = new CaseRef("C-4M8T-2XJ6");

  @Autowired MockMvc mvc;
  @Autowired StrategyDesk desk;

  @BeforeEach
  void requested() {
    clearInvocations(desk);
    when(desk.ask(any(), any()))
        .thenReturn(new RequestOutcome.Requested(new DiscussionRef("S-7K3F-9Q2D"), false));
  }

  private static LinkedMultiValueMap<String, String> filled() {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("key", "11111111-2222-3333-4444-555555555555");
    form.add("because", "Two adults met <both> children.");
    form.add("receivedAt.day", "1");
    form.add("receivedAt.month", "2");
    form.add("receivedAt.year", "2027");
    form.add("receivedAt.time", "08:10");
    form.add("children", CHILD.value());
    form.add("complex", "yes");
    form.add("circumstances", "MISSING");
    form.add("circumstances", "EXPLOITATION");
    return form;
  }

  private MockHttpServletResponse sent(LinkedMultiValueMap<String, String> form) throws Exception {
    return mvc.perform(
            post(ADDRESS)
                .params(form)
                .with(user(FictionalRooms.SCREENER.id().value()))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  @Test
  void the_child_is_ticked_and_those_told_of_together_are_offered() throws Exception {
    var page =
        mvc.perform(get(ADDRESS).with(user(FictionalRooms.SCREENER.id().value())))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page)
        .containsPattern("value=\"C-4M8T-2XJ6\" checked")
        .contains("Child A2")
        .contains("S-7K3F-9Q2D is to be held");
  }

  @Test
  void what_was_typed_reaches_the_desk() throws Exception {
    var answer = sent(filled());

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/C-4M8T-2XJ6");
    var wanted = ArgumentCaptor.forClass(DiscussionWanted.class);
    verify(desk).ask(any(), wanted.capture());
    assertThat(wanted.getValue())
        .isEqualTo(
            new DiscussionWanted(
                "11111111-2222-3333-4444-555555555555",
                java.util.List.of(CHILD),
                Instant.parse("2027-02-01T08:10:00Z"),
                true,
                Set.of(Circumstance.MISSING, Circumstance.EXPLOITATION),
                "Two adults met <both> children."));
  }

  @ParameterizedTest
  @CsvSource({
    "because,'',Write what was learnt",
    "receivedAt.day,31,receivedAt-error",
    "receivedAt.time,25:00,receivedAt-error",
    "receivedAt.year,27,receivedAt-error",
    "children,'',Choose at least one child",
    "complex,maybe,Say whether it looks like"
  })
  void bad_input_is_told_at_its_field_and_keeps_the_rest(
      String field, String typed, String sentence) throws Exception {
    var form = filled();
    form.set(field, typed);

    var answer = sent(form);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("There is a problem", sentence, "#" + field.replaceAll("\\..*", ""))
        .contains("value=\"EXPLOITATION\" checked");
    if (!field.equals("because")) {
      assertThat(answer.getContentAsString()).contains("Two adults met &lt;both&gt; children.");
    }
    verify(desk, never()).ask(any(), any());
  }

  @Test
  void what_the_desk_refuses_is_told_at_its_field() throws Exception {
    when(desk.ask(any(), any()))
        .thenReturn(
            new RequestOutcome.Refused("receivedAt", "Enter a time that is not in the future"));

    var answer = sent(filled());

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains(
            "href=\"#receivedAt\"", "Enter a time that is not in the future", "value=\"08:10\"");
  }

  @Test
  void a_reference_that_names_no_child_is_not_there() throws Exception {
    var form = filled();
    form.set("children", "<script>");
    assertThat(sent(form).getStatus()).isEqualTo(404);
    verify(desk, never()).ask(any(), any());
  }
}
