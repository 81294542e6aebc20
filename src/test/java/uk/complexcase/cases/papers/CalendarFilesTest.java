package uk.complexcase.cases.papers;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a calendar gets to read of a sitting. */
class CalendarFilesTest {

  private static final Instant STARTS =
      Instant.parse("2027-03-30T13:00:00Z"); // 14:00 in summer time

  private final CalendarFiles files = new CalendarFiles();

  @Test
  void an_invitation_asks_for_an_answer_and_says_when_in_london_with_the_zone_spelt_out() {
    var text = text(files.request(invitation(0, STARTS)));

    assertThat(unfolded(text))
        .contains("METHOD:REQUEST")
        .contains("BEGIN:VTIMEZONE")
        .contains("TZID:Europe/London")
        .contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3")
        .contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10")
        .contains("DTSTART;TZID=Europe/London:20270330T140000")
        .contains("DTEND;TZID=Europe/London:20270330T153000")
        .contains("SEQUENCE:0")
        .contains("STATUS:CONFIRMED")
        .contains("CLASS:PRIVATE")
        .contains("PRODID:-//Complex Case Procedure//EN")
        .contains("ORGANIZER:mailto:meetings@northmoor.example");
    assertThat(text.lines()).allMatch(line -> line.length() <= 75);
  }

  @Test
  void it_carries_reference_standing_and_link_and_no_more() {
    var event = event(files.request(invitation(0, STARTS)));

    assertThat(event.getSummary().getValue())
        .isEqualTo("Strategy discussion (statutory guidance, section 47) S-4M8T-2XJ6");
    assertThat(event.getDescription().getValue())
        .isEqualTo(
            "Sign in to read the papers and to take part:"
                + " https://cases.northmoor.example/meetings/S-4M8T-2XJ6. Keep this entry private.");
    assertThat(event.getUrl().getValue())
        .isEqualTo("https://cases.northmoor.example/meetings/S-4M8T-2XJ6");
    assertThat(event.getLocation().getValue()).isEqualTo("By video: https://meet.example/4711");
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("n.nurse@northmoor.example");
    assertThat(event.getAttendees().getFirst().getCommonName()).isNull();
  }

  @Test
  void a_change_moves_the_entry_and_a_cancellation_takes_it_out() {
    var first = event(files.request(invitation(0, STARTS)));
    var moved = event(files.request(invitation(1, STARTS.plus(Duration.ofHours(1)))));
    var cancelled = files.cancel(invitation(2, STARTS));

    assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
    assertThat(moved.getSequence().getValue()).isEqualTo(1);
    assertThat(text(cancelled)).contains("METHOD:CANCEL").contains("STATUS:CANCELLED");
    assertThat(event(cancelled).getUid().getValue()).isEqualTo(first.getUid().getValue());
    assertThat(event(cancelled).getSequence().getValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-10T14:00:00Z, 20270110T140000",
    "2027-03-28T00:30:00Z, 20270328T003000",
    "2027-03-28T01:30:00Z, 20270328T023000",
    "2027-10-31T02:30:00Z, 20271031T023000"
  })
  void the_hour_is_londons_in_winter_in_summer_and_round_the_changes(Instant starts, String local) {
    var bytes = files.request(invitation(0, starts));

    assertThat(text(bytes)).contains("DTSTART;TZID=Europe/London:" + local);
    assertThat(event(bytes).getDateStart().getValue()).hasSameTimeAs(Date.from(starts));
  }

  private static Invitation invitation(int sequence, Instant starts) {
    return new Invitation(
        "S-4M8T-2XJ6",
        1,
        sequence,
        "Strategy discussion (statutory guidance, section 47)",
        starts,
        Duration.ofMinutes(90),
        "By video: https://meet.example/4711",
        URI.create("https://cases.northmoor.example/meetings/S-4M8T-2XJ6"),
        "meetings@northmoor.example",
        "n.nurse@northmoor.example",
        Instant.parse("2027-03-29T09:00:00Z"));
  }

  private static VEvent event(byte[] file) {
    return Biweekly.parse(text(file)).first().getEvents().getFirst();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static String unfolded(String text) {
    return text.replace("\r\n ", "");
  }
}
