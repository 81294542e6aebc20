package uk.complexcase.desk.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import uk.complexcase.pathway.plans.PlanDesk;
import uk.complexcase.pathway.themes.AreaDesk;
import uk.complexcase.pathway.themes.Dimension;
import uk.complexcase.pathway.themes.IntelligenceDesk;
import uk.complexcase.pathway.themes.IntelligenceDesk.Listed;
import uk.complexcase.pathway.themes.IntelligenceDesk.Recorded;
import uk.complexcase.pathway.themes.StrategyDesk;
import uk.complexcase.pathway.themes.ThemesDesk;
import uk.complexcase.pathway.themes.ThemesSheet;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The panel's pages beyond its cases, for each kind of person. */
@SpringBootTest(
    classes = {FictionalRooms.class, ThemesPagesTest.Themes.class},
    properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class ThemesPagesTest {

  private static final Practitioner MANAGER = FictionalRooms.SERVICE_MANAGER;
  private static final YearMonth MARCH = YearMonth.of(2027, 3);
  private static final String INTELLIGENCE = "/cases/" + FictionalRooms.CHILD_A1 + "/intelligence";

  /** The pages of the panel's rooms, its plans and governance, over rooms told what to say. */
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan({
    "uk.complexcase.pathway.themes.web",
    "uk.complexcase.pathway.plans.web",
    "uk.complexcase.pathway.governance.web"
  })
  static class Themes {

    @Bean
    PlanDesk planDesk() {
      return mock(PlanDesk.class);
    }

    @Bean
    ThemesDesk themesDesk() {
      return mock(ThemesDesk.class);
    }

    @Bean
    StrategyDesk strategyDesk() {
      return mock(StrategyDesk.class);
    }

    @Bean
    IntelligenceDesk intelligenceDesk() {
      return mock(IntelligenceDesk.class);
    }

    @Bean
    AreaDesk areaDesk() {
      return mock(AreaDesk.class);
    }
  }

  @Autowired MockMvc mvc;
  @Autowired ThemesDesk themes;
  @Autowired StrategyDesk strategy;
  @Autowired IntelligenceDesk intelligence;
  @Autowired AreaDesk areas;

  @BeforeEach
  void a_published_month() {
    reset(themes, strategy, intelligence, areas);
    given(themes.sheet(any(), any())).willReturn(sheet());
    given(intelligence.choices(any())).willReturn(Map.of());
  }

  private static ThemesSheet sheet() {
    var section =
        new ThemesSheet.Section(
            Dimension.CONCERN,
            List.of(new ThemesSheet.Line(1, "County <b>lines", "10 to 14", "As in February")),
            List.of("Weapons"),
            List.of(
                new ThemesSheet.Trend(
                    "County <b>lines",
                    List.of(
                        new ThemesSheet.Point(MARCH.minusMonths(1), 0, "Under 5, or held back"),
                        new ThemesSheet.Point(MARCH, 10, "10 to 14")))));
    return new ThemesSheet(MARCH, 5, List.of(MARCH), List.of(section));
  }

  private ResultActions as(Practitioner person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person.id().value())).with(csrf()));
  }

  @Test
  void the_figures_are_shown_with_their_picture_a_table_and_what_is_held_back() throws Exception {
    as(MANAGER, get("/panels/themes"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("March 2027")))
        .andExpect(content().string(containsString("10 to 14")))
        .andExpect(content().string(containsString("County &lt;b&gt;lines")))
        .andExpect(content().string(containsString("Under 5, or held back:")))
        .andExpect(content().string(containsString("<rect width=\"16\"")))
        .andExpect(content().string(containsString("<circle cy=\"55\"")))
        .andExpect(content().string(not(containsString("style="))));
  }

  @Test
  void a_month_that_is_asked_for_is_passed_on_and_nonsense_is_the_last() throws Exception {
    as(MANAGER, get("/panels/themes?month=2027-02")).andExpect(status().isOk());
    verify(themes).sheet(any(), eq(YearMonth.of(2027, 2)));
    for (var nonsense : List.of("x", "2027-13", "'")) {
      as(MANAGER, get("/panels/themes").param("month", nonsense)).andExpect(status().isOk());
    }
    verify(themes, org.mockito.Mockito.times(3)).sheet(any(), eq(null));
  }

  @Test
  void before_anything_is_published_the_page_says_so() throws Exception {
    given(themes.sheet(any(), any())).willReturn(new ThemesSheet(null, 5, List.of(), List.of()));
    as(MANAGER, get("/panels/themes"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing is published yet")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/panels/themes", "/panels/strategy", "/panels/intelligence"})
  void nobody_else_finds_the_pages(String page) throws Exception {
    for (var person :
        List.of(
            FictionalRooms.SCREENER,
            FictionalRooms.TEACHER,
            FictionalRooms.POLICE,
            FictionalRooms.ADMINISTRATOR,
            FictionalRooms.AUDITOR)) {
      as(person, get(page)).andExpect(status().isNotFound());
    }
    mvc.perform(get(page)).andExpect(status().is3xxRedirection());
    verifyNoInteractions(themes, strategy, intelligence);
  }

  @Test
  void only_who_leads_the_panel_writes_its_section_or_marks_places() throws Exception {
    as(MANAGER, post("/panels/strategy").param("operations", "x")).andExpect(status().isNotFound());
    as(MANAGER, post("/cases/" + FictionalRooms.CHILD_A1 + "/areas").param("area", "x"))
        .andExpect(status().isNotFound());
    as(MANAGER, get("/panels/strategy?panel=2027-03-17"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Keep the section"))));
    verifyNoInteractions(areas);
  }

  @Test
  void intelligence_that_is_refused_keeps_what_was_typed_and_says_why() throws Exception {
    given(intelligence.record(any(), any(), any(), any()))
        .willReturn(
            new Recorded.Refused(List.of(new FieldProblem("recipient", "Enter the person"))));
    as(
            MANAGER,
            post(INTELLIGENCE)
                .param("what", "At the <station>")
                .param("sentAt.day", "28")
                .param("sentAt.month", "3")
                .param("sentAt.year", "2027")
                .param("sentAt.time", "16:30"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter the person")))
        .andExpect(content().string(containsString("At the &lt;station&gt;")))
        .andExpect(content().string(containsString("value=\"16:30\"")));
    verify(intelligence)
        .record(
            any(),
            eq(FictionalRooms.CHILD_A1),
            argThat(typed -> "28 3 2027 16:30".equals(typed.get("sentAt"))),
            any());
  }

  @Test
  void intelligence_that_is_kept_leads_back_to_the_child() throws Exception {
    given(intelligence.record(any(), any(), any(), any())).willReturn(new Recorded.Done("Kept"));
    as(MANAGER, post(INTELLIGENCE).param("what", "x"))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl(INTELLIGENCE));
  }

  @Test
  void what_is_not_there_for_somebody_looks_as_if_it_were_not_there() throws Exception {
    given(intelligence.of(any(), any())).willThrow(new NotVisible("Not for them"));
    as(MANAGER, get(INTELLIGENCE)).andExpect(status().isNotFound());
    as(FictionalRooms.SCREENER, post(INTELLIGENCE)).andExpect(status().isNotFound());
  }

  @Test
  void the_list_shows_references_and_who_waits() throws Exception {
    given(intelligence.everywhere(any()))
        .willReturn(
            List.of(
                new Listed(
                    "IN-0000-0001",
                    FictionalRooms.CHILD_A1,
                    "Southvale Council",
                    "L-17",
                    FictionalRooms.NOW,
                    "Worker N1",
                    null,
                    FictionalRooms.NOW.plusSeconds(86_400))));
    as(MANAGER, get("/panels/intelligence"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("IN-0000-0001")))
        .andExpect(content().string(containsString("Southvale Council")))
        .andExpect(content().string(not(containsString("Child A1"))));
  }
}
