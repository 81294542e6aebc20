package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.complexcase.cases.events.ReturnInterviewHeld;

/** What return home interviews told stands at their point of the next discussion (CSD-48). */
class ReturnInterviewsTest extends MeetingPages {

  @Autowired HearingOfInterviews hearing;

  @Test
  void the_page_says_that_none_was_held() throws Exception {
    assertThat(page(HEAD, "?part=hold")).contains(": none held.");
  }

  @Test
  void the_childs_words_stand_at_the_point_and_are_told_once() throws Exception {
    var child = view(HEAD).children().getFirst();
    var told =
        new ReturnInterviewHeld(
            "ME-7K3F-9Q2D",
            child.file(),
            Instant.parse("2027-01-20T20:00:00Z"),
            Instant.parse("2027-01-21T20:00:00Z"),
            Instant.parse("2027-01-22T10:00:00Z"),
            "Return Interview Worker N30",
            true,
            "He drove us home at night",
            "A car park in Westhaven",
            "A lift that is safe",
            HEAD.id());
    transaction.executeWithoutResult(status -> hearing.on(told));
    transaction.executeWithoutResult(status -> hearing.on(told));

    var page = page(HEAD, "?part=hold");

    assertThat(page)
        .containsOnlyOnce("He drove us home at night")
        .contains("A car park in Westhaven", "A lift that is safe", "Return Interview Worker N30");
  }
}
