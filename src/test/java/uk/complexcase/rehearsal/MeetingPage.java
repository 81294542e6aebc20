package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.ActOutcome;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.AgendaStatus;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.ChildOutcome;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.EnquiryType;
import uk.complexcase.pathway.meetings.FollowUpKind;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.ParentsRole;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.meetings.StrategyTiming;
import uk.complexcase.pathway.meetings.UrgentMeasure;
import uk.complexcase.pathway.meetings.ViewSought;

/** What people of a scenario do on the meeting page, act by act. */
public final class MeetingPage {

  private final StrategyDesk desk;
  private final DiscussionRef discussion;
  private final Viewer viewer;
  private final Function<String, Instant> time;

  public MeetingPage(
      StrategyDesk desk, DiscussionRef discussion, Viewer viewer, Function<String, Instant> time) {
    this.desk = desk;
    this.discussion = discussion;
    this.viewer = viewer;
    this.time = time;
  }

  /** Does one act; {@code refused} says that it must be. */
  public void does(Map<String, Object> told) {
    if (text(told, "act").equals("Sees")) {
      sees(told);
      return;
    }
    var acts = acts(told);
    boolean refused = told.containsKey("refused");
    for (var act : acts) {
      assertThat(desk.act(viewer, discussion, act))
          .as("%s by %s", act, viewer.id())
          .isInstanceOf(refused ? ActOutcome.Refused.class : ActOutcome.Done.class);
    }
  }

  /** What the page shows now, of what is told. */
  private void sees(Map<String, Object> told) {
    var view = desk.show(viewer, discussion);
    if (told.containsKey("state")) {
      assertThat(view.state()).hasToString(text(told, "state"));
    }
    if (told.containsKey("quorate")) {
      assertThat(view.quorum().met()).isEqualTo(told.get("quorate"));
    }
    if (told.get("asked") instanceof List<?> agencies) {
      // several of one agency may be asked: whom the rules require, and who works with a child
      assertThat(view.asked().stream().map(one -> one.agency().name()).distinct())
          .containsExactlyInAnyOrderElementsOf(agencies.stream().map(String::valueOf).toList());
    }
    if (told.get("attendance") instanceof Map<?, ?> attendance) {
      int session = (Integer) told.get("session");
      attendance.forEach((agency, how) ->
          assertThat(view.invitees())
              .filteredOn(one -> one.session() == session)
              .filteredOn(one -> one.agency().name().equals(agency))
              .extracting(one -> one.attendance().name())
              .contains(String.valueOf(how)));
    }
    if (told.get("missing") instanceof List<?> sections) {
      assertThat(view.missing().stream().map(DiscussionView.Missing::section))
          .containsAll(sections.stream().map(String::valueOf).toList());
    }
  }

  private List<StrategyAct> acts(Map<String, Object> told) {
    return switch (text(told, "act")) {
      case "NameChair" -> List.of(new StrategyAct.NameChair(person(told)));
      case "NameNoteTaker" -> List.of(new StrategyAct.NameNoteTaker(person(told)));
      case "SetTiming" ->
          List.of(
              new StrategyAct.SetTiming(
                  StrategyTiming.valueOf(text(told, "timing")), "", null, Map.of()));
      case "Invite" ->
          List.of(new StrategyAct.Invite(agency(told), "", null, text(told, "name"), "", Set.of()));
      case "Convene" ->
          List.of(new StrategyAct.Convene(MeetingMode.VIDEO, time.apply(text(told, "plannedFor"))));
      case "Begin" -> List.of(new StrategyAct.Begin(MeetingMode.VIDEO, true));
      case "Attendance" ->
          agencies(told)
              .flatMap(agency -> invitees(agency).stream())
              .<StrategyAct>map(row ->
                  new StrategyAct.MarkAttendance(
                      row.id(), row.version(), Attendance.valueOf(text(told, "attendance")), ""))
              .toList();
      case "SendReport" -> {
        var row = invitee(agency(told));
        yield List.of(new StrategyAct.SendReport(row.id(), row.version(), text(told, "report")));
      }
      case "AcceptReport" -> {
        var row = invitee(agency(told));
        yield List.of(new StrategyAct.DecideReport(row.id(), row.version(), true));
      }
      case "SettleAll" ->
          Stream.of(AgendaItem.values())
              .<StrategyAct>map(
                  item -> new StrategyAct.SettlePoint(item, AgendaStatus.DISCUSSED, ""))
              .toList();
      case "SettleCore" ->
          Stream.of(AgendaItem.values())
              .filter(AgendaItem::core)
              .<StrategyAct>map(
                  item -> new StrategyAct.SettlePoint(item, AgendaStatus.DISCUSSED, ""))
              .toList();
      case "DeferRest" -> List.of(new StrategyAct.DeferRest());
      case "Note" ->
          List.of(
              new StrategyAct.WriteNote(
                  UUID.randomUUID(),
                  AgendaItem.valueOf(text(told, "item")),
                  text(told, "words"),
                  HandlingCode.valueOf(text(told, "handling")),
                  told.containsKey("children")
                      ? children(told).map(DiscussionView.Child::ref).collect(Collectors.toSet())
                      : Set.of()));
      case "ForChildren" ->
          children(told).flatMap(child -> recorded(child, text(told, "seenBy"))).toList();
      case "SafetyPlan" ->
          children(told)
              .<StrategyAct>map(child ->
                  new StrategyAct.RecordSafetyPlan(
                      child.ref(), stamp(child, "safetyPlan"), text(told, "words")))
              .toList();
      case "Outcome" ->
          children(told)
              .<StrategyAct>map(child ->
                  new StrategyAct.DecideOutcome(
                      child.ref(),
                      stamp(child, "outcome"),
                      ChildOutcome.valueOf(text(told, "outcome")),
                      text(told, "reason")))
              .toList();
      case "AllegedToHaveHarmed" ->
          children(told)
              .<StrategyAct>map(child -> new StrategyAct.MarkAllegedToHaveHarmed(child.ref(), true))
              .toList();
      case "Measure" ->
          children(told)
              .<StrategyAct>map(child ->
                  new StrategyAct.DecideMeasure(
                      child.ref(), UrgentMeasure.valueOf(text(told, "measure")), true, ""))
              .toList();
      case "Enquiry" ->
          List.of(
              new StrategyAct.DecideEnquiry(
                  EnquiryType.valueOf(text(told, "type")), text(told, "rationale")));
      case "Action" ->
          List.of(
              new StrategyAct.AgreeAction(
                  UUID.randomUUID().toString(),
                  Set.of(),
                  ActionKind.SAFETY,
                  text(told, "words"),
                  Agency.CSC,
                  person(told),
                  "",
                  LocalDate.parse(text(told, "due"), DateTimeFormatter.ofPattern("d M yyyy"))));
      case "FollowUp" ->
          List.of(
              new StrategyAct.NeedFollowUp(
                  UUID.randomUUID(),
                  FollowUpKind.valueOf(text(told, "kind")),
                  text(told, "words")));
      case "CallOff" ->
          List.of(new StrategyAct.CallOff(text(told, "reason"), false, text(told, "keptSafe")));
      case "EndHeld" -> List.of(new StrategyAct.EndHeld());
      case "EndToReconvene" ->
          List.of(
              new StrategyAct.EndToReconvene(
                  text(told, "purpose"), time.apply(text(told, "plannedFor"))));
      default -> throw new IllegalArgumentException("No act " + told);
    };
  }

  /** Everything a child's record must hold, but the outcome. */
  private Stream<StrategyAct> recorded(DiscussionView.Child child, String seenBy) {
    CaseRef ref = child.ref();
    return Stream.of(
        new StrategyAct.RecordVoice(
            ref, stamp(child, "voice"), ViewSought.RECORDED, "We get lifts.", "A safe lift home"),
        new StrategyAct.RecordParents(
            ref,
            stamp(child, "parents"),
            ViewSought.NOT_SAFE_TO_SEEK,
            "One parent knows the adults; asked after the police visit",
            ParentsRole.LIMITED),
        new StrategyAct.RecordSafetyPlan(
            ref, stamp(child, "safetyPlan"), "Stays at home with a named adult"),
        new StrategyAct.RecordSupport(ref, stamp(child, "support"), "A worker of their own"),
        new StrategyAct.RecordTelling(ref, stamp(child, "telling"), "The social worker"),
        new StrategyAct.RecordSeeing(
            ref,
            stamp(child, "seeing"),
            "The social worker",
            seenBy.isEmpty()
                ? desk.show(viewer, discussion).informationReceivedAt().plusSeconds(72 * 3600)
                : time.apply(seenBy)));
  }

  private static String stamp(DiscussionView.Child child, String section) {
    return child.stamps().get(section);
  }

  private Stream<DiscussionView.Child> children(Map<String, Object> told) {
    var names = (List<?>) told.get("children");
    return desk.show(viewer, discussion).children().stream()
        .filter(child -> names == null || names.contains(child.identity().name()));
  }

  private DiscussionView.Invitee invitee(Agency agency) {
    return invitees(agency).getFirst();
  }

  private List<DiscussionView.Invitee> invitees(Agency agency) {
    var theirs =
        desk.show(viewer, discussion).asked().stream()
            .filter(one -> one.agency() == agency)
            .toList();
    assertThat(theirs).as("asked from " + agency).isNotEmpty();
    return theirs;
  }

  private static Stream<Agency> agencies(Map<String, Object> told) {
    return ((List<?>) told.get("agencies")).stream().map(String::valueOf).map(Agency::valueOf);
  }

  private static Agency agency(Map<String, Object> told) {
    return Agency.valueOf(text(told, "agency"));
  }

  private static PractitionerId person(Map<String, Object> told) {
    return new PractitionerId(text(told, "person"));
  }

  private static String text(Map<String, Object> told, String key) {
    return String.valueOf(told.getOrDefault(key, ""));
  }
}
