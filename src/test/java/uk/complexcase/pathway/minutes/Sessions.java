package uk.complexcase.pathway.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.AgendaStatus;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.ChildOutcome;
import uk.complexcase.pathway.meetings.DiscussionKind;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.EnquiryType;
import uk.complexcase.pathway.meetings.FollowUpKind;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.ParentsRole;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.ViewSought;

/**
 * Fictional sessions in which every text carries a word of its own, so that one sees in any paper
 * which texts came through.
 */
final class Sessions {

  static final List<Agency> AGENCIES =
      List.of(Agency.CSC, Agency.POLICE, Agency.HEALTH, Agency.EDUCATION, Agency.VCS);

  private static final Instant ENDED = Instant.parse("2027-02-01T11:00:00Z");

  private final Random random;
  private final List<SessionRecord.Child> children;

  private Sessions(Random random) {
    this.random = random;
    int count = 1 + random.nextInt(5);
    this.children = IntStream.rangeClosed(1, count).mapToObj(Sessions::child).toList();
  }

  /** A session with five agencies, each of one organisation. */
  static SessionRecord any(Random random) {
    return new Sessions(random).record();
  }

  static String employer(Agency agency) {
    return "northmoor-" + agency.name().toLowerCase(java.util.Locale.ROOT);
  }

  static CaseRef ref(int number) {
    return new CaseRef("C-0000-000" + number);
  }

  private static SessionRecord.Child child(int n) {
    return new SessionRecord.Child(
        ref(n),
        // the file was merged into another
        n == 2 ? new CaseRef("C-0000-0099") : ref(n),
        "Child A" + n,
        LocalDate.of(2012, 3, n),
        ViewSought.RECORDED,
        word("voice", n),
        word("changed", n),
        ViewSought.NOT_SAFE_TO_SEEK,
        word("parents", n),
        ParentsRole.LIMITED,
        word("plan", n) + " away from Child A" + (n % 5 + 1),
        word("support", n),
        word("telling", n),
        word("seeing", n),
        ENDED,
        n == 3,
        ChildOutcome.S47,
        word("reason", n),
        ENDED,
        List.of());
  }

  /** A word that stands in one text only. */
  static String word(String of, int n) {
    return of + "-of-" + n + "-";
  }

  private SessionRecord record() {
    return new SessionRecord(
        new DiscussionRef("S-0000-0001"),
        DiscussionKind.COMPLEX_STRATEGY_DISCUSSION,
        1,
        MeetingMode.VIDEO,
        ENDED,
        "",
        ENDED,
        ENDED,
        ENDED,
        ENDED,
        new PractitionerId("chair"),
        new PractitionerId("notes"),
        random.nextBoolean(),
        random.nextBoolean() ? "purpose-word about Child A1" : "",
        EnquiryType.JOINT_S47,
        "rationale-word about Child A1",
        children,
        asked(),
        List.of(
            new SessionRecord.Point(
                AgendaItem.PEERS, AgendaStatus.NOT_APPLICABLE, "point-word of Child A1"),
            new SessionRecord.Point(AgendaItem.ONLINE, AgendaStatus.DISCUSSED, "")),
        notes(),
        List.of(new SessionRecord.Gap(Agency.LADO, "gap-word of Child A1")),
        List.of(new SessionRecord.FollowUp(FollowUpKind.OTHER_CHILD, "follow-word of Child B9")),
        List.of(),
        lines());
  }

  private List<SessionRecord.Asked> asked() {
    return AGENCIES.stream()
        .map(agency ->
            new SessionRecord.Asked(
                UUID.nameUUIDFromBytes(
                    agency.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                agency,
                employer(agency),
                null,
                Set.of(),
                "",
                "",
                some(),
                pick(List.of(Attendance.ATTENDED, Attendance.REPORT_ACCEPTED, Attendance.NO_SHOW)),
                "",
                word("report", agency.ordinal()) + naming()))
        .toList();
  }

  private List<SessionRecord.Note> notes() {
    var notes = new ArrayList<SessionRecord.Note>();
    for (int n = 1; n <= 12; n++) {
      var agency = pick(AGENCIES);
      var about = some();
      notes.add(
          new SessionRecord.Note(
              new UUID(0, n),
              pick(List.of(AgendaItem.values())),
              word("note", n) + told(about) + naming(),
              new PractitionerId("writer-" + agency.ordinal()),
              agency,
              employer(agency),
              pick(List.of(HandlingCode.values())),
              about));
    }
    return notes;
  }

  private List<ActionBook.Line> lines() {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(n -> {
          var about = some();
          return new ActionBook.Line(
              "A-0000-000" + n,
              n % 2 == 0,
              ActionKind.SAFETY,
              word("action", n) + told(about) + naming(),
              Agency.CSC,
              "Person worker",
              LocalDate.of(2027, 2, 3),
              "OPEN",
              "",
              List.copyOf(about),
              ENDED,
              new PractitionerId("chair"));
        })
        .toList();
  }

  private Set<CaseRef> some() {
    var some = new HashSet<CaseRef>();
    children.stream()
        .filter(child -> random.nextInt(3) == 0)
        .forEach(child -> some.add(child.ref()));
    if (some.isEmpty()) {
      some.add(pick(children).ref());
    }
    return some;
  }

  private String told(Set<CaseRef> about) {
    return children.stream()
        .filter(child -> about.contains(child.ref()))
        .map(child -> " " + child.name() + " (" + child.file() + ")")
        .collect(Collectors.joining());
  }

  /** Somebody names a child without saying that the text speaks of it. */
  private String naming() {
    var child = pick(children);
    return switch (random.nextInt(4)) {
      case 0 -> " seen with child  a" + child.name().substring(7) + ".";
      case 1 -> " as in " + child.ref() + "!";
      default -> "";
    };
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
