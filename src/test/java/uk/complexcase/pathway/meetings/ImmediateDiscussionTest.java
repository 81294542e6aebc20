package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.meetings.MeetingRooms.ON_CALL;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.WORKER;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A discussion held at once by the senior on call, at two in the night of a bank holiday: what its
 * eight core points ask for is counted as the page draws it.
 */
class ImmediateDiscussionTest extends MeetingPages {

  /** Easter Monday 2027, 02:00 in London. */
  private static final Instant NIGHT = Instant.parse("2027-03-29T01:00:00Z");

  private static final int CHOICE = 3;
  private static final int PART_OF_A_DATE = 2;
  private static final int NAME = 5;

  /** Twelve words at 36 words a minute. */
  private static final int SENTENCE = 20;

  /** To find and press a button, and the page that follows. */
  private static final int PRESS = 4;

  private static final int LIMIT = 4 * 60;

  private String at = "?part=hold";
  private int seconds;
  private int presses;
  private int fields;

  /** Fills fields in, counted by how the page draws each, and sends the form. */
  private void fill(String act, Object key, String... typed) throws Exception {
    var id = key.toString().isEmpty() ? act : act + "-" + key;
    var part = parts(act, key).getFirst();
    var page = page(ON_CALL, part);
    presses += part.equals(at) ? 0 : 1;
    at = part;
    presses += folds(page, id);
    for (int at = 0; at < typed.length; at += 2) {
      seconds += secondsFor(page, id + "." + typed[at], typed[at]);
      fields++;
    }
    presses++;
    sent(ON_CALL, act, key, typed);
  }

  /** How many folds of the page must be opened to see a form. */
  private static int folds(String page, String id) {
    var before = page.substring(0, page.indexOf("id=\"" + id + "\""));
    return before.split("<details", -1).length - before.split("</details>", -1).length;
  }

  private static int secondsFor(String page, String id, String name) {
    if (name.matches(".*\\.(day|month|year|time)")) {
      return PART_OF_A_DATE;
    }
    int at = page.indexOf(" id=\"" + id + "\"");
    assertThat(at).as("field %s", id).isPositive();
    var tag = page.substring(page.lastIndexOf('<', at) + 1, at).split(" ")[0];
    return switch (tag) {
      case "fieldset", "select" -> CHOICE;
      case "textarea" -> SENTENCE;
      default -> name.equals("words") ? SENTENCE : NAME;
    };
  }

  @Test
  void the_eight_core_points_take_less_than_four_minutes_of_form_work() throws Exception {
    clock.moveTo(NIGHT);
    var child = children.getFirst();

    fill("begin", "", "statementRead", "YES", "mode", "TELEPHONE");
    assertThat(view(ON_CALL).chair().id()).isEqualTo(ON_CALL.id());
    assertThat(view(ON_CALL).timing()).isEqualTo(StrategyTiming.IMMEDIATE);

    fill("decide-outcome", "now-" + child);
    assertThat(child(child).outcome()).isEqualTo(ChildOutcome.S47);

    fill(
        "record-child",
        child,
        "voice.sought",
        "RECORDED",
        "voice.words",
        "Do not let him in again.",
        "voice.changed",
        "Not taken home tonight.",
        "safetyPlan.plan",
        "On the ward, with a nurse at the door.",
        "seeing.seenBy",
        "The worker on duty",
        "seeing.seeBy.day",
        "29",
        "seeing.seeBy.month",
        "3",
        "seeing.seeBy.year",
        "2027",
        "seeing.seeBy.time",
        "03:00",
        "outcome.reason",
        "An injury that is not explained.");
    fill("write-note", "POLICE_INTELLIGENCE", "words", "Two calls to the address this year.");
    fill("decide-enquiry", "", "type", "JOINT_S47");
    fill(
        "agree-action",
        "",
        "words",
        "See the child on the ward",
        "owner",
        WORKER.id().value(),
        "due.day",
        "29",
        "due.month",
        "3",
        "due.year",
        "2027");
    fill("settle-points", "", coreDiscussed());
    fill("defer-rest", "");

    assertThat(seconds + presses * PRESS)
        .as("%s fields and %s presses", fields, presses)
        .isLessThan(LIMIT);
    assertThat(view(ON_CALL).enquiryRationale()).isEqualTo("An injury that is not explained.");
    assertThat(view(ON_CALL).agenda())
        .allMatch(point ->
            point.status()
                == (point.item().core() ? AgendaStatus.DISCUSSED : AgendaStatus.DEFERRED));
    assertThat(child(child).missing()).doesNotContain("voice", "safetyPlan", "outcome", "seeing");
    assertThat(view(ON_CALL).lines()).hasSize(1);
    assertThat(view(TEAM_MANAGER).state()).isEqualTo(DiscussionState.IN_PROGRESS);
  }

  private static String[] coreDiscussed() {
    return Stream.of(AgendaItem.values())
        .filter(AgendaItem::core)
        .flatMap(item -> Stream.of(item + ".status", "DISCUSSED"))
        .toArray(String[]::new);
  }

  private DiscussionView.Child child(CaseRef ref) {
    return view(ON_CALL).children().stream()
        .filter(one -> one.ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }
}
