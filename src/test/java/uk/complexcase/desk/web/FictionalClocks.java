package uk.complexcase.desk.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static uk.complexcase.desk.web.FictionalRooms.CHILD_A1;
import static uk.complexcase.desk.web.FictionalRooms.CHILD_A2;
import static uk.complexcase.desk.web.FictionalRooms.CONTACT;
import static uk.complexcase.desk.web.FictionalRooms.NOW;
import static uk.complexcase.desk.web.FictionalRooms.RESTRICTED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.escalation.DeadlineAlert;
import uk.complexcase.clock.escalation.StepTaken;
import uk.complexcase.clock.escalation.Watching;
import uk.complexcase.clock.fixtures.ADeadline;
import uk.complexcase.clock.timescales.Breach;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Computation;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChange;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.clock.timescales.Move;
import uk.complexcase.clock.timescales.NamedDay;
import uk.complexcase.clock.timescales.RightToMove;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.clock.timescales.StartPoint;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** The clocks of the fictional day; part of {@link FictionalRooms}. */
class FictionalClocks {

  private static final ClockSubject OF_CONTACT = ClockSubject.of(CONTACT);

  static final Deadline SCREENING =
      clock("screening-soon", OF_CONTACT, DeadlineState.OPEN)
          .called(
              "Screening",
              "local default",
              "Started Mon 1 Feb 2027 10:00. 24 elapsed hours: due Mon 1 Feb 2027 16:12.")
          .due(NOW.plus(Duration.ofMinutes(130)))
          .moved()
          .build();
  static final Deadline DECISION =
      clock("referral-decision", OF_CONTACT, DeadlineState.OPEN)
          .called(
              "Referral decision",
              "SCR-B-68",
              "Started Mon 1 Feb 2027 10:00. 1 working day: due Tue 2 Feb 2027 17:00.")
          .due(Instant.parse("2027-02-02T17:00:00Z"))
          .as(Hardness.STATUTORY)
          .build();
  static final Deadline CALL_BACK =
      clock("hub-call-back", OF_CONTACT, DeadlineState.MET_LATE)
          .called("Call back", "LR-22", "Started Mon 1 Feb 2027 12:37. 1 elapsed hour.")
          .due(NOW.minus(Duration.ofMinutes(25)))
          .build();
  static final Deadline MISSED =
      clock("assessment-allocation", OF_CONTACT.part("A-5TTR-09KX"), DeadlineState.BREACHED)
          .called(
              "Assessment allocated",
              "SCR-B-17",
              "Started Wed 31 Dec 2026 10:00. 1 working day, skipping New Year's Day 1 January.")
          .due(NOW.minus(Duration.ofHours(26)))
          .build();
  static final Deadline BIRTHDAY =
      clock("age-16", ClockSubject.of(CHILD_A1), DeadlineState.OPEN)
          .called("16th birthday", "TCS-75", "16 years of age: due Wed 14 Jun 2028 00:00.")
          .due(Instant.parse("2028-06-13T23:00:00Z"))
          .counting(Rule.AGE)
          .build();
  static final Deadline HIDDEN =
      clock("child-and-family-assessment", ClockSubject.of(RESTRICTED), DeadlineState.OPEN)
          .called("Child and family assessment", "TCS-46", "Hidden.")
          .build();

  private static final List<Deadline> ALL =
      List.of(MISSED, SCREENING, DECISION, BIRTHDAY, HIDDEN, CALL_BACK);

  /** What the missed clock was computed with, as it was then. */
  static final Computation COMPUTED =
      new Computation(
          StartPoint.DECISION,
          Instant.parse("2026-12-31T10:00:00Z"),
          Rule.WORKING_DAYS,
          1,
          List.of(new NamedDay(LocalDate.of(2027, 1, 1), "New Year's Day")),
          null,
          0,
          MISSED.due(),
          List.of("half", "last-day"),
          "local default");

  private static ADeadline clock(String code, ClockSubject subject, DeadlineState state) {
    return ADeadline.aDeadline(code, subject, NOW.minus(Duration.ofHours(240)))
        .in(state, state.running() ? null : NOW);
  }

  static Optional<Deadline> find(DeadlineId id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static List<Deadline> owned(Collection<String> owners) {
    return ALL.stream().filter(one -> owners.contains(one.subject().owner())).toList();
  }

  @Bean
  DeadlineRegister deadlines(PeopleDirectory people) {
    var register = mock(DeadlineRegister.class);
    when(register.ofOwner(anyString()))
        .thenAnswer(call -> owned(Set.of(call.<String>getArgument(0))));
    when(register.find(any(DeadlineId.class))).thenAnswer(call -> find(call.getArgument(0)));
    when(register.all(any()))
        .thenAnswer(call ->
            ALL.stream()
                .filter(one -> call.<Collection<DeadlineId>>getArgument(0).contains(one.id()))
                .toList());
    when(register.historyOf(any()))
        .thenAnswer(call ->
            call.getArgument(0).equals(SCREENING.id())
                ? List.of(
                    change(DeadlineChange.What.STATE, "", "OPEN", "Opened"),
                    change(
                        DeadlineChange.What.DUE,
                        NOW.toString(),
                        SCREENING.due().toString(),
                        "<script>alert(1)</script> lost"))
                : List.of(change(DeadlineChange.What.STATE, "", "OPEN", "Opened")));
    when(register.breachesOf(any()))
        .thenAnswer(call ->
            call.getArgument(0).equals(MISSED.id())
                ? List.of(new Breach(MISSED.due(), MISSED.due(), null, "", null, null))
                : List.of());
    when(register.refusalToMove(any(), any()))
        .thenAnswer(call -> refusal(people, call.getArgument(0), call.getArgument(1)));
    when(register.move(any(), any(), any(), anyString(), any()))
        .thenAnswer(call ->
            move(
                people,
                call.getArgument(0),
                call.getArgument(1),
                call.getArgument(2),
                call.getArgument(3),
                call.getArgument(4)));
    when(register.explainBreach(any(), any(), anyString(), any()))
        .thenAnswer(call ->
            call.<Enum<?>>getArgument(1).name().equals("OTHER")
                    && call.<String>getArgument(2).isBlank()
                ? new Move.Refused(Move.Field.REASON, "Say in a few words what prevented it")
                : new Move.Done(MISSED));
    return register;
  }

  @Bean
  Watching watching() {
    var watching = mock(Watching.class);
    when(watching.taken(any(DeadlineId.class)))
        .thenAnswer(call ->
            call.getArgument(0).equals(MISSED.id())
                ? List.of(
                    new StepTaken(
                        MISSED.id(),
                        MISSED.due(),
                        DeadlineAlert.Kind.BREACH,
                        NOW.plusSeconds(1),
                        List.of(FictionalRooms.TEAM_MANAGER.id())))
                : List.of());
    return watching;
  }

  private static DeadlineChange change(
      DeadlineChange.What what, String from, String to, String reason) {
    return new DeadlineChange(NOW, FictionalRooms.SERVICE_MANAGER.id(), what, from, to, reason);
  }

  private static Optional<Move.Refused> refusal(
      PeopleDirectory people, DeadlineId id, PractitionerId by) {
    var deadline = find(id).orElseThrow();
    var roles = people.find(by).map(Practitioner::roles).orElse(Set.of());
    return RightToMove.holds(roles, deadline)
        ? Optional.empty()
        : Optional.of(new Move.Refused(Move.Field.RIGHT, RightToMove.whoMay(deadline)));
  }

  private static Move move(
      PeopleDirectory people,
      DeadlineId id,
      Instant seen,
      Instant due,
      String reason,
      PractitionerId by) {
    var deadline = find(id).orElseThrow();
    Optional<Move.Refused> stale =
        seen.equals(deadline.due())
            ? Optional.empty()
            : Optional.of(new Move.Refused(Move.Field.DUE, "This deadline was changed meanwhile"));
    Optional<Move.Refused> no =
        refusal(people, id, by).or(() -> stale).or(() -> Move.refusedReason(reason));
    return no.<Move>map(refused -> refused)
        .orElseGet(() ->
            new Move.Done(
                ADeadline.aDeadline("moved", deadline.subject(), deadline.origin())
                    .due(due)
                    .build()));
  }

  @Bean
  DeadlineReading reading() {
    var reading = mock(DeadlineReading.class);
    when(reading.computationOf(any()))
        .thenAnswer(call ->
            call.getArgument(0).equals(MISSED.id()) ? Optional.of(COMPUTED) : Optional.empty());
    when(reading.ofOwners(any())).thenAnswer(call -> owned(call.getArgument(0)));
    when(reading.runningOfOwners(any()))
        .thenAnswer(call -> owned(call.getArgument(0)).stream().filter(Deadline::running).toList());
    when(reading.runningOf(any(), any(), anyInt()))
        .thenAnswer(call -> runningOf(call.getArgument(0), call.getArgument(1)));
    when(reading.unexplained(any()))
        .thenAnswer(call ->
            call.<Collection<DeadlineId>>getArgument(0).contains(MISSED.id())
                ? Set.of(MISSED.id())
                : Set.of());
    return reading;
  }

  private static List<Deadline> runningOf(Collection<String> groups, @Nullable Deadline after) {
    return after != null
        ? List.of()
        : ALL.stream()
            .filter(Deadline::running)
            .filter(one -> one.rule() != Rule.AGE)
            .filter(one -> groups.contains(one.responsible()))
            .toList();
  }

  @Bean
  ClockedChildren contactClocks() {
    var clocks = mock(ClockedChildren.class);
    when(clocks.children(any()))
        .thenAnswer(call ->
            call.<Collection<ClockSubject>>getArgument(0).stream()
                .collect(
                    toMap(
                        one -> one,
                        one ->
                            one.owner().equals(CONTACT.value())
                                ? List.of(CHILD_A1, CHILD_A2)
                                : List.of(new CaseRef(one.owner())))));
    when(clocks.ownersAbout(any()))
        .thenAnswer(call ->
            Stream.concat(
                    Stream.of(CONTACT.value()),
                    call.<Collection<CaseRef>>getArgument(0).stream().map(CaseRef::value))
                .collect(toSet()));
    return clocks;
  }

  static String address(Deadline deadline) {
    return "/deadlines/" + deadline.id();
  }

  static String nobodys() {
    return "/deadlines/" + UUID.fromString("00000000-0000-0000-0000-000000000001");
  }

  /** The form as it is sent with these changes to what it starts with. */
  static Map<String, String> typed(Deadline deadline, Map<String, String> changes) {
    var values =
        new java.util.HashMap<>(
            Map.of(
                "due.day", "3",
                "due.month", "2",
                "due.year", "2027",
                "due.time", "12:00",
                "reason", "The family travels",
                "seen", deadline.due().toString()));
    values.putAll(changes);
    return values;
  }
}
