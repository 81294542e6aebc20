package uk.complexcase.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.complexcase.clock.timescales.BankHolidays;
import uk.complexcase.clock.timescales.CalendarDay;
import uk.complexcase.clock.timescales.HolidayChange;
import uk.complexcase.clock.timescales.HolidayLists;
import uk.complexcase.clock.timescales.ListReading;
import uk.complexcase.clock.timescales.NamedDay;

/** The pages on which the calendar is kept. */
@SpringBootTest(classes = FictionalRooms.class, properties = "spring.profiles.active=local")
@AutoConfigureMockMvc
class CalendarPagesTest {

  private static final LocalDate ROYAL = LocalDate.of(2027, 6, 9);
  private static final String TABLE = "date,what,name\n2027-06-09,holiday,Royal holiday";

  @Autowired MockMvc mvc;
  @Autowired BankHolidays holidays;
  @Autowired HolidayLists lists;

  @BeforeEach
  void the_calendar_of_2027() {
    reset(holidays, lists);
    given(holidays.year(anyInt()))
        .willReturn(
            List.of(
                new CalendarDay(
                    LocalDate.of(2027, 3, 26), true, "Good Friday", "Good Friday", null),
                new CalendarDay(
                    LocalDate.of(2027, 5, 3),
                    false,
                    "Moved to 9 June",
                    "Early May Bank Holiday",
                    new CalendarDay.Declared(
                        FictionalRooms.ADMINISTRATOR.id(),
                        Instant.parse("2027-01-11T09:30:00Z")))));
  }

  private ResultActions sends(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return mvc.perform(request.with(user(FictionalRooms.ADMINISTRATOR.id().value())).with(csrf()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/calendar", "/calendar?year=2028", "/calendar/list"})
  void every_page_has_one_heading_a_title_and_no_inline_script(String address) throws Exception {
    var page =
        sends(get(address))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page.split("<h1", -1)).hasSize(2);
    assertThat(page)
        .contains("– Complex Case Procedure</title>")
        .doesNotContain("<script>")
        .doesNotContain(" style=\"");
  }

  @Test
  void the_calendar_tells_who_declared_what_and_offers_to_withdraw_only_that() throws Exception {
    var page =
        sends(get("/calendar?year=2027"))
            .andExpect(content().string(containsString("Good Friday")))
            .andExpect(content().string(containsString("No bank holiday")))
            .andExpect(
                content()
                    .string(
                        containsString(
                            "Declared by Ola Haddad on Mon 11 Jan 2027 09:30; computed: Early May Bank Holiday")))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page.split("/calendar/withdraw", -1)).hasSize(2);
  }

  @Test
  void a_year_far_away_shows_the_nearest_there_is() throws Exception {
    sends(get("/calendar?year=999999999"))
        .andExpect(content().string(containsString("Bank holidays 2037")));
    sends(get("/calendar?year=-5"))
        .andExpect(content().string(containsString("Bank holidays 2017")));
    sends(get("/calendar")).andExpect(content().string(containsString("Bank holidays 2027")));
    sends(get("/calendar?year=x")).andExpect(status().isNotFound());
  }

  @Test
  void only_who_keeps_the_calendar_finds_it() throws Exception {
    for (var person : List.of(FictionalRooms.TEAM_MANAGER, FictionalRooms.SCREENER)) {
      mvc.perform(get("/calendar").with(user(person.id().value())))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void a_declared_day_is_taken_in_and_it_is_said_how_many_deadlines_moved() throws Exception {
    given(holidays.declare(ROYAL, true, "Royal holiday", FictionalRooms.ADMINISTRATOR.id()))
        .willReturn(new HolidayChange.Done(3));

    sends(declares("9", "6", "2027", "holiday", "Royal holiday"))
        .andExpect(redirectedUrl("/calendar?year=2027"))
        .andExpect(
            flash()
                .attribute(
                    "said",
                    "9 June 2027 was declared. 3 running deadlines moved; their histories say why."));
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
    sends(declares("31", "6", "2027", "", "Royal <b>holiday</b>"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("There is no such day in the calendar")))
        .andExpect(content().string(containsString("Say whether it is a bank holiday")))
        .andExpect(content().string(containsString("Royal &lt;b&gt;holiday&lt;/b&gt;")))
        .andExpect(content().string(containsString("value=\"31\"")));
    verify(holidays, never()).declare(any(), anyBoolean(), any(), any());

    given(holidays.declare(ROYAL, false, "", FictionalRooms.ADMINISTRATOR.id()))
        .willReturn(
            new HolidayChange.Refused(HolidayChange.Field.NAME, "Say why it is no bank holiday"));
    sends(declares("9", "6", "2027", "no-holiday", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("href=\"#name\"")))
        .andExpect(content().string(containsString("Say why it is no bank holiday")));
    sends(post("/calendar")).andExpect(status().isUnprocessableEntity());
  }

  private static AbstractMockHttpServletRequestBuilder<?> declares(
      String day, String month, String year, String kind, String name) {
    return post("/calendar")
        .param("day.day", day)
        .param("day.month", month)
        .param("day.year", year)
        .param("kind", kind)
        .param("name", name)
        .param("shown", "2027");
  }

  @Test
  void a_declaration_is_withdrawn_or_it_is_said_that_there_is_none_any_more() throws Exception {
    given(holidays.withdraw(ROYAL, FictionalRooms.ADMINISTRATOR.id()))
        .willReturn(new HolidayChange.Done(1))
        .willReturn(new HolidayChange.Refused(HolidayChange.Field.DAY, "Nothing is declared"));

    sends(post("/calendar/withdraw").param("day", "2027-06-09"))
        .andExpect(redirectedUrl("/calendar?year=2027"))
        .andExpect(
            flash()
                .attribute(
                    "said",
                    "What was declared of 9 June 2027 was withdrawn. 1 running deadline moved; its history says why."));
    sends(post("/calendar/withdraw").param("day", "2027-06-09"))
        .andExpect(flash().attribute("refused", "Nothing is declared."));
    sends(post("/calendar/withdraw").param("day", "9 June")).andExpect(status().isNotFound());
    sends(post("/calendar/withdraw")).andExpect(status().isBadRequest());
  }

  @Test
  void a_file_is_looked_at_first_and_shows_what_would_change() throws Exception {
    given(lists.read(bytes(TABLE))).willReturn(preview());

    sends(upload(bytes(TABLE), ""))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("12 running deadlines would move.")))
        .andExpect(content().string(containsString("Wed 9 Jun 2027")))
        .andExpect(content().string(containsString("Working day: Moved")))
        .andExpect(content().string(containsString("Thu 10 Jun 2027 (Another).")))
        .andExpect(content().string(containsString("value=\"m1\"")))
        .andExpect(content().string(containsString("2027-06-09,holiday,Royal holiday")));
    verify(lists, never()).takeIn(any(), any(), any());
  }

  @Test
  void a_pasted_list_is_looked_at_too_and_the_file_counts_before_it() throws Exception {
    given(lists.read(any())).willReturn(preview());

    sends(post("/calendar/list").param("list", TABLE.replace("\n", "\r\n")))
        .andExpect(status().isOk());
    verify(lists).read(bytes(TABLE));
    sends(upload(bytes("file"), "pasted")).andExpect(status().isOk());
    verify(lists).read(bytes("file"));
    verify(lists, never()).read(bytes("pasted"));
  }

  @Test
  void nothing_sent_asks_for_a_file_or_a_list() throws Exception {
    for (var request : List.of(upload(null, " "), post("/calendar/list"))) {
      sends(request)
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("Choose a file or paste a list")));
    }
  }

  @Test
  void a_list_with_faults_names_them_all_and_can_be_mended_where_it_is() throws Exception {
    given(lists.read(any()))
        .willReturn(
            new ListReading.Faulty(List.of("Line 7: 31 June 2027 is no date", "Line 9: <i>"), 5));

    sends(upload(bytes("a <file>"), ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("nothing was taken in")))
        .andExpect(content().string(containsString("Line 7: 31 June 2027 is no date")))
        .andExpect(content().string(containsString("Line 9: &lt;i&gt;")))
        .andExpect(content().string(containsString("and 5 more")))
        .andExpect(content().string(containsString(">a &lt;file&gt;</textarea>")));
  }

  @Test
  void a_file_far_too_large_is_not_sent_back_and_one_beyond_that_not_even_read() throws Exception {
    given(lists.read(any())).willReturn(new ListReading.Faulty(List.of("The list is larger"), 0));

    sends(upload("x".repeat(100_000).getBytes(StandardCharsets.UTF_8), ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(not(containsString("xxx"))));
    sends(
            post("/calendar/list")
                .contentType("multipart/form-data; boundary=b")
                .content(new byte[600_000]))
        .andExpect(redirectedUrl("/calendar/list?too-large=yes"));
    sends(get("/calendar/list?too-large=yes"))
        .andExpect(content().string(containsString("The file is too large")));
  }

  @Test
  void a_form_with_a_file_is_taken_nowhere_else() throws Exception {
    for (var address : List.of("/calendar", "/tasks/1/claim", "/calendar/list/take-in")) {
      sends(multipart(address).file("file", bytes(TABLE)))
          .andExpect(status().isUnsupportedMediaType());
    }
  }

  @Test
  void a_list_that_was_looked_at_is_taken_in() throws Exception {
    given(lists.takeIn(bytes(TABLE), "m1", FictionalRooms.ADMINISTRATOR.id()))
        .willReturn(new ListReading.TakenIn(1, 12));

    sends(takesIn("m1"))
        .andExpect(redirectedUrl("/calendar"))
        .andExpect(
            flash()
                .attribute(
                    "said",
                    "The list was taken in: 1 day changed. 12 running deadlines moved; their histories say why."));
  }

  @Test
  void a_list_that_came_to_mean_something_else_is_shown_again() throws Exception {
    given(lists.takeIn(any(), eq("old"), any())).willReturn(preview());

    sends(takesIn("old"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("The calendar was changed meanwhile")))
        .andExpect(content().string(containsString("value=\"m1\"")));
  }

  private static AbstractMockHttpServletRequestBuilder<?> takesIn(String mark) {
    return post("/calendar/list/take-in").param("list", TABLE).param("mark", mark);
  }

  private static AbstractMockHttpServletRequestBuilder<?> upload(byte[] file, String pasted) {
    var part =
        file == null
            ? new MockMultipartFile("file", "", null, new byte[0])
            : new MockMultipartFile("file", "list.csv", "text/csv", file);
    return multipart("/calendar/list").file(part).param("list", pasted);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ListReading.Preview preview() {
    return new ListReading.Preview(
        List.of(
            new ListReading.Day(LocalDate.of(2027, 5, 3), false, "Moved", "Early May Bank Holiday"),
            new ListReading.Day(ROYAL, true, "Royal holiday", null)),
        8,
        List.of(new NamedDay(LocalDate.of(2027, 6, 10), "Another")),
        12,
        "m1");
  }
}
