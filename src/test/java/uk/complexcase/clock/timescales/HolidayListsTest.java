package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.complexcase.foundation.shared.PractitionerId;

/** A list of bank holidays is understood whole, or refused whole with every line that is wrong. */
class HolidayListsTest {

  private static final String HEADER = "date,what,name\n";
  private static final LocalDate ROYAL = LocalDate.of(2027, 6, 9);
  private static final PractitionerId BY = new PractitionerId("administrator");

  private final HolidayOverrides overrides = mock();
  private final Recomputing recomputing = mock();
  private final CalendarChanges changes = mock();
  private final HolidayLists lists =
      new ReadLists(
          new Reckoners(overrides),
          recomputing,
          changes,
          InstantSource.fixed(Instant.parse("2027-02-01T10:15:00Z")));

  @BeforeEach
  void seven_clocks_would_move() {
    given(overrides.all()).willReturn(Map.of());
    given(recomputing.wouldMove(any())).willReturn(7);
  }

  @Test
  void what_a_table_would_change_is_shown_and_nothing_is_changed() {
    var seen =
        preview(
            HEADER
                + "2027-06-09,holiday,Royal holiday\n"
                + "3/5/2027,No-Holiday,\"Moved, to 9 June\"\r\n"
                + "\n"
                + "2027-12-27,holiday,Christmas Day\n");

    assertThat(seen.changes())
        .containsExactly(
            new ListReading.Day(
                LocalDate.of(2027, 5, 3), false, "Moved, to 9 June", "Early May Bank Holiday"),
            new ListReading.Day(ROYAL, true, "Royal holiday", null));
    assertThat(seen.unchanged()).isEqualTo(1);
    assertThat(seen.moving()).isEqualTo(7);
    verify(changes, never()).make(any(), any(), any());
  }

  @Test
  void a_list_that_says_what_is_so_already_changes_nothing() {
    var seen = preview(HEADER + "2027-03-26,holiday,Good Friday\n2027-06-10,no-holiday,Never was");

    assertThat(seen.changes()).isEmpty();
    assertThat(seen.unchanged()).isEqualTo(2);
    assertThat(seen.moving()).isZero();
    verify(recomputing, never()).wouldMove(any());
  }

  @Test
  void a_byte_order_mark_and_the_line_ends_of_any_system_are_read() {
    assertThat(preview("\uFEFFDate, What ,NAME\r2027-06-09,HOLIDAY, Royal holiday \r").changes())
        .containsExactly(new ListReading.Day(ROYAL, true, "Royal holiday", null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-06-31,holiday,X | Line 2: 31 June 2027 is no date",
        "31/6/2027,holiday,X | Line 2: 31 June 2027 is no date",
        "2027-02-29,holiday,X | Line 2: 29 February 2027 is no date",
        "2027-13-01,holiday,X | Line 2: there is no month 13",
        "9 June 2027,holiday,X | Line 2: write the date as year, month and day, such as 2027-06-09",
        ",holiday,X | Line 2: write the date as year, month and day, such as 2027-06-09",
        "2027-06-09,off,X | Line 2: the second column must be holiday or no-holiday",
        "2027-06-09,holiday, | Line 2: say what the day is called",
        "2027-06-09,no-holiday, | Line 2: say why it is no bank holiday",
        "2027-06-09,holiday | Line 2: there must be three columns, date, what and name, and there are 2",
        "2027-06-09;holiday;X | Line 2: there must be three columns, date, what and name, and there is 1",
        "2027-06-09,holiday,X,Y | Line 2: there must be three columns, date, what and name, and there are 4",
        "2027-06-12,holiday,X | Line 2: 12 June 2027 is on a weekend, which is never a working day; use the weekday kept instead",
        "2027-06-13,holiday,X | Line 2: 13 June 2027 is on a weekend, which is never a working day; use the weekday kept instead",
        "2026-01-30,holiday,X | Line 2: 30 January 2026 is more than a year past; check the year",
        "2032-02-02,holiday,X | Line 2: 2 February 2032 is more than five years ahead; check the year",
        "2027-06-09,holiday,=1+1 | Line 2: the name begins with =, which a spreadsheet would run as a formula",
        "2027-06-09,holiday,@SUM(A1) | Line 2: the name begins with @, which a spreadsheet would run as a formula",
        "2027-06-09,holiday,+44 | Line 2: the name begins with +, which a spreadsheet would run as a formula",
        "2027-06-09,holiday,-1 | Line 2: the name begins with -, which a spreadsheet would run as a formula",
        "2027-06-09,holiday,\"X | Line 2: a quotation mark is not closed, or something follows it",
        "2027-06-09,holiday,\"X\"Y | Line 2: a quotation mark is not closed, or something follows it"
      })
  void a_line_that_is_wrong_is_named(String line, String sentence) {
    assertThat(faults(HEADER + line)).containsExactly(sentence);
  }

  @Test
  void days_just_within_reach_are_taken() {
    assertThat(preview(HEADER + "2026-02-02,holiday,X\n2032-01-30,holiday,Y").changes()).hasSize(2);
  }

  @Test
  void a_name_may_have_a_hundred_characters_none_of_them_a_control() {
    var name = "x".repeat(100);
    assertThat(preview(HEADER + "2027-06-09,holiday," + name).changes()).hasSize(1);
    assertThat(faults(HEADER + "2027-06-09,holiday," + name + "x"))
        .containsExactly("Line 2: the name must be 100 characters or fewer");
    assertThat(faults(HEADER + "2027-06-09,holiday,a\u0007b"))
        .containsExactly("Line 2: the name holds a character that cannot be shown");
    assertThat(faults(HEADER + "2027-06-09,holiday,\"a\nb\"\n2027-06-31,holiday,X"))
        .containsExactly(
            "Line 2: the name holds a character that cannot be shown",
            "Line 4: 31 June 2027 is no date");
  }

  @Test
  void lines_that_repeat_or_contradict_each_other_are_named() {
    assertThat(
            faults(
                HEADER
                    + "2027-06-09,holiday,Royal holiday\n"
                    + "\n"
                    + "9/6/2027,Holiday,Royal holiday\n"
                    + "2027-06-09,no-holiday,Called off\n"
                    + "2027-06-09,holiday,Another name"))
        .containsExactly(
            "Line 4: 9 June 2027 stands on line 2 already",
            "Line 5: 9 June 2027 is said to be something else on line 2",
            "Line 6: 9 June 2027 is said to be something else on line 2");
  }

  @Test
  void all_that_is_wrong_is_said_at_once_up_to_twenty() {
    var wrong =
        IntStream.range(0, 25)
            .mapToObj(n -> "nonsense,holiday,X")
            .collect(Collectors.joining("\n"));

    var faulty = (ListReading.Faulty) read(HEADER + wrong);

    assertThat(faulty.sentences()).hasSize(20).last().asString().startsWith("Line 21: ");
    assertThat(faulty.more()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", " \n\n ", "\t"})
  void an_empty_list_is_refused(String text) {
    assertThat(faults(text)).containsExactly("The list is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-06-09,holiday,Royal holiday",
        "day,what,name\n2027-06-09,holiday,X",
        "date,what\n2027-06-09,holiday",
        "<html><body>Not found</body></html>"
      })
  void a_table_without_its_first_line_is_refused(String text) {
    assertThat(faults(text)).containsExactly("Line 1: the first line must be date,what,name");
  }

  @Test
  void a_table_with_nothing_but_its_first_line_is_refused() {
    assertThat(faults(HEADER)).containsExactly("The list names no day");
  }

  @Test
  void what_is_no_utf8_or_too_large_is_refused() {
    var latin = (HEADER + "2027-06-09,holiday,F\u00eate").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(faults(latin))
        .containsExactly(
            "Line 2: this is not written in UTF-8; save the file as UTF-8 and send it again");
    assertThat(faults(HEADER.getBytes(StandardCharsets.UTF_16)))
        .containsExactly("The list is kept as UTF-16; save it as UTF-8 and send it again");
    assertThat(faults(new byte[] {(byte) 0xFF, (byte) 0xFE, 'd', 0}))
        .containsExactly("The list is kept as UTF-16; save it as UTF-8 and send it again");
    assertThat(
            faults((HEADER + "\n".repeat(HolidayLists.LARGEST)).getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "The list is larger than 64 KB; a list of bank holidays is far smaller, check the file");
    var just = new byte[HolidayLists.LARGEST];
    java.util.Arrays.fill(just, (byte) '\n');
    assertThat(faults(just)).containsExactly("The list is empty");
  }

  @Test
  void a_year_full_of_holidays_is_a_mistake() {
    var january =
        LocalDate.of(2028, 1, 4)
            .datesUntil(LocalDate.of(2028, 1, 13))
            .filter(day -> !WorkingDays.isWeekend(day))
            .map(day -> day + ",holiday,X")
            .toList();
    assertThat(january).hasSize(7);
    assertThat(preview(HEADER + String.join("\n", january)).changes()).hasSize(7);

    assertThat(faults(HEADER + String.join("\n", january) + "\n2028-02-01,holiday,X"))
        .containsExactly("2028 would have 16 bank holidays, which cannot be right; check the list");
  }

  @Test
  void the_official_list_is_read_and_a_day_it_lacks_is_shown_as_no_holiday() {
    var seen = preview(official(event("Royal holiday", "2027-06-09"), without2027("2027-05-03")));

    assertThat(seen.changes())
        .containsExactly(
            new ListReading.Day(
                LocalDate.of(2027, 5, 3),
                false,
                "Early May Bank Holiday is not in the official list",
                "Early May Bank Holiday"),
            new ListReading.Day(ROYAL, true, "Royal holiday", null));
    assertThat(seen.unchanged()).isEqualTo(7);
    assertThat(seen.leftAlone()).isEmpty();
  }

  @Test
  void a_declared_day_the_official_list_does_not_know_is_left_alone_and_named() {
    given(overrides.all())
        .willReturn(
            Map.of(
                ROYAL,
                new HolidayOverrides.Known(ROYAL, true, "Royal holiday", BY, null),
                LocalDate.of(2027, 5, 3),
                new HolidayOverrides.Known(
                    LocalDate.of(2027, 5, 3), false, "Moved away", BY, null)));

    var seen = preview(official(without2027("2027-05-03")));

    assertThat(seen.changes()).isEmpty();
    assertThat(seen.leftAlone()).containsExactly(new NamedDay(ROYAL, "Royal holiday"));
  }

  @Test
  void years_gone_by_and_other_nations_in_the_official_list_are_passed_over() {
    var text =
        """
        {
          "scotland": {"division": "scotland", "events": [{"title": "2nd January", "date": "2027-01-04"}]},
          "england-and-wales": {"division": "england-and-wales", "events": [
            {"title": "Platinum Jubilee", "date": "2022-06-03", "notes": "", "bunting": true},
            {"title": "Royal holiday", "date": "2028-06-07", "notes": "Extra", "bunting": true}
          ]}
        }
        """;

    var seen = preview(text);

    assertThat(seen.changes()).extracting(ListReading.Day::day).hasSize(9);
    assertThat(seen.changes())
        .filteredOn(ListReading.Day::holiday)
        .extracting(ListReading.Day::day)
        .containsExactly(LocalDate.of(2028, 6, 7));
    assertThat(seen.changes()).extracting(day -> day.day().getYear()).containsOnly(2028);
  }

  @Test
  void days_of_this_year_that_are_past_are_not_taken_away_by_the_official_list() {
    var seen = preview(official(without2027("2027-01-01")));

    assertThat(seen.changes()).isEmpty();
  }

  @Test
  void what_is_wrong_with_the_official_list_is_named_by_line() {
    var text =
        """
        {
          "england-and-wales": {
            "division": "england-and-wales",
            "events": [
              {"title": "Early summer", "date": "2027-06-31"},
              {
                "title": "Royal holiday",
                "date": "2027-06-12"
              },
              "Christmas",
              {"title": 7, "date": "2027-06-09"},
              {"title": "No date", "notes": {"date": "2027-06-10"}},
              {"title": "Royal holiday", "date": "2027-06-09T00:00"}
            ]
          }
        }
        """;

    assertThat(faults(text))
        .containsExactlyInAnyOrder(
            "Line 5: 31 June 2027 is no date",
            "Line 8: 12 June 2027 is on a weekend, which is never a working day; use the weekday kept instead",
            "Line 10: an event must have a title and a date",
            "Line 11: say what the day is called",
            "Line 12: write the date as year, month and day, such as 2027-06-09",
            "Line 13: write the date as year, month and day, such as 2027-06-09");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"scotland\":{\"events\":[]}} | The list has no part called england-and-wales",
        "{\"england-and-wales\":[]} | The list has no part called england-and-wales",
        "{\"england-and-wales\":{\"events\":[]}} | The list names no day for England and Wales",
        "{\"england-and-wales\":{\"events\":{}}} | Line 1: the events must be a list",
        "[] | Line 1: the list must begin with the names of the nations",
        "{\"england-and-wales\":{\"events\":[ | Line 1: this cannot be read as JSON",
        "{\"england-and-wales\":{},\"england-and-wales\":{}} | Line 1: this cannot be read as JSON",
        "{\"england-and-wales\":{\"events\":[]}} {} | Line 1: something follows the end of the list",
        "{} | The list has no part called england-and-wales",
        "{'a':1} | Line 1: this cannot be read as JSON"
      })
  void a_list_of_another_shape_is_refused(String text, String sentence) {
    assertThat(faults(text)).containsExactly(sentence);
  }

  @Test
  void a_list_nested_beyond_sense_is_refused() {
    assertThat(faults("{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}"))
        .containsExactly("Line 1: this cannot be read as JSON");
  }

  @Test
  void a_list_that_was_looked_at_is_taken_in_with_its_days_as_the_reason() {
    var text = HEADER + "2027-06-09,holiday,Royal holiday\n2027-05-03,no-holiday,Moved";
    given(changes.make(any(), any(), any())).willReturn(3);

    var taken = lists.takeIn(bytes(text), preview(text).mark(), BY);

    assertThat(taken).isEqualTo(new ListReading.TakenIn(2, 3));
    verify(changes)
        .make(
            List.of(
                new Declaration(LocalDate.of(2027, 5, 3), false, "Moved"),
                new Declaration(ROYAL, true, "Royal holiday")),
            BY,
            "A list of bank holidays was taken in. 3 May 2027 is no bank holiday: Moved;"
                + " 9 June 2027 is a bank holiday: Royal holiday");
  }

  @Test
  void a_reason_too_long_for_a_history_is_cut() {
    var text =
        HEADER
            + IntStream.rangeClosed(1, 28)
                .filter(day -> !WorkingDays.isWeekend(LocalDate.of(2028 + day % 4, 2, day)))
                .mapToObj(
                    day -> LocalDate.of(2028 + day % 4, 2, day) + ",holiday," + "x".repeat(100))
                .collect(Collectors.joining("\n"));

    lists.takeIn(bytes(text), preview(text).mark(), BY);

    var reason = org.mockito.ArgumentCaptor.forClass(String.class);
    verify(changes).make(any(), any(), reason.capture());
    assertThat(reason.getValue()).hasSize(2000).endsWith("…");
  }

  @Test
  void what_nobody_looked_at_is_shown_again_and_not_taken_in() {
    var text = HEADER + "2027-06-09,holiday,Royal holiday";
    var mark = preview(text).mark();

    assertThat(lists.takeIn(bytes(text + "s"), mark, BY)).isInstanceOf(ListReading.Preview.class);
    assertThat(lists.takeIn(bytes(text), "", BY)).isInstanceOf(ListReading.Preview.class);
    assertThat(lists.takeIn(bytes(text + "\nx"), mark, BY)).isInstanceOf(ListReading.Faulty.class);
    verify(changes, never()).make(any(), any(), any());

    var nothing = HEADER + "2027-03-26,holiday,Good Friday";
    assertThat(lists.takeIn(bytes(nothing), preview(nothing).mark(), BY))
        .isEqualTo(new ListReading.TakenIn(0, 0));
    verify(changes, never()).make(any(), any(), any());
  }

  private ListReading.Preview preview(String text) {
    return (ListReading.Preview) read(text);
  }

  private List<String> faults(String text) {
    return faults(bytes(text));
  }

  private List<String> faults(byte[] bytes) {
    return ((ListReading.Faulty) lists.read(bytes)).sentences();
  }

  private ListReading read(String text) {
    return lists.read(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String event(String title, String date) {
    return "{\"title\": \"%s\", \"date\": \"%s\", \"notes\": \"\", \"bunting\": true}"
        .formatted(title, date);
  }

  private static String official(String... events) {
    return "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": [\n"
        + String.join(",\n", events)
        + "\n]}}";
  }

  /** The list of 2027 as it is but for one day. */
  private static String without2027(String missing) {
    return LocalDate.of(2027, 1, 1)
        .datesUntil(LocalDate.of(2028, 1, 1))
        .filter(day -> !WorkingDays.isWeekend(day))
        .filter(day -> KnownCalendar.computedOn(day).isPresent())
        .map(LocalDate::toString)
        .filter(day -> !day.equals(missing))
        .map(day -> event("A bank holiday", day))
        .collect(Collectors.joining(",\n"));
  }
}
