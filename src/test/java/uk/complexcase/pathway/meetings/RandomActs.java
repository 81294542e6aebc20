package uk.complexcase.pathway.meetings;

import static uk.complexcase.pathway.meetings.MeetingRooms.EVERYONE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Acts that people might do, could not do or should not do, one after another by chance. */
final class RandomActs {

  private static final List<String> WORDS = List.of("", " ", "Words");

  private final Random chance;
  private final Instant now;

  RandomActs(Random chance, Instant now) {
    this.chance = chance;
    this.now = now;
  }

  Viewer somebody() {
    return one(EVERYONE);
  }

  StrategyAct act(DiscussionView view) {
    List<Supplier<StrategyAct>> all =
        List.of(
            () ->
                new StrategyAct.SetTiming(
                    one(List.of(StrategyTiming.values())),
                    words(),
                    chance.nextBoolean() ? null : soon(),
                    Map.of()),
            () -> new StrategyAct.NameChair(person()),
            () -> new StrategyAct.NameChair(person()),
            () -> new StrategyAct.NameNoteTaker(person()),
            () -> new StrategyAct.NameNoteTaker(MeetingRooms.NOTES.id()),
            () ->
                new StrategyAct.Invite(
                    one(List.of(Agency.values())), "", person(), "", "", Set.of()),
            () ->
                new StrategyAct.Exclude(
                    new Excluded.Known(person()),
                    one(List.of(ExclusionReason.values())),
                    words(),
                    ""),
            () -> new StrategyAct.Convene(MeetingMode.VIDEO, soon()),
            () -> new StrategyAct.Begin(MeetingMode.VIDEO, chance.nextInt(4) > 0),
            () -> new StrategyAct.Begin(MeetingMode.VIDEO, true),
            () -> attendance(view),
            () -> attendance(view),
            () -> report(view),
            () -> decision(view),
            () ->
                new StrategyAct.SettlePoint(
                    one(List.of(AgendaItem.values())),
                    one(List.of(AgendaStatus.values())),
                    words()),
            StrategyAct.DeferRest::new,
            () ->
                new StrategyAct.RecordVoice(
                    child(view).ref(),
                    stamp(view, "voice"),
                    one(List.of(ViewSought.values())),
                    words(),
                    words()),
            () ->
                new StrategyAct.RecordSafetyPlan(
                    child(view).ref(), stamp(view, "safetyPlan"), words()),
            () -> outcome(view),
            () -> new StrategyAct.DecideEnquiry(one(List.of(EnquiryType.values())), words()),
            () ->
                new StrategyAct.AgreeAction(
                    UUID.randomUUID().toString(),
                    Set.of(),
                    ActionKind.SAFETY,
                    words(),
                    Agency.CSC,
                    chance.nextBoolean() ? null : person(),
                    words(),
                    chance.nextBoolean() ? null : LondonTime.dateOf(soon())),
            () ->
                new StrategyAct.NeedFollowUp(
                    UUID.randomUUID(), one(List.of(FollowUpKind.values())), words()),
            StrategyAct.EndHeld::new,
            () -> new StrategyAct.EndToReconvene(words(), chance.nextBoolean() ? null : soon()));
    return one(all).get();
  }

  private StrategyAct outcome(DiscussionView view) {
    var child = child(view);
    return new StrategyAct.DecideOutcome(
        child.ref(),
        String.valueOf(child.stamps().get("outcome")),
        one(List.of(ChildOutcome.values())),
        words());
  }

  private StrategyAct attendance(DiscussionView view) {
    var row = invitee(view);
    return row == null
        ? new StrategyAct.DeferRest()
        : new StrategyAct.MarkAttendance(
            row.id(), row.version(), one(List.of(Attendance.values())), words());
  }

  private StrategyAct report(DiscussionView view) {
    var row = invitee(view);
    return row == null
        ? new StrategyAct.DeferRest()
        : new StrategyAct.SendReport(row.id(), row.version(), words());
  }

  private StrategyAct decision(DiscussionView view) {
    var row = invitee(view);
    return row == null
        ? new StrategyAct.DeferRest()
        : new StrategyAct.DecideReport(row.id(), row.version(), chance.nextBoolean());
  }

  /** Of any session: also one that has ended. */
  private DiscussionView.Invitee invitee(DiscussionView view) {
    return view.invitees().isEmpty() ? null : one(view.invitees());
  }

  private DiscussionView.Child child(DiscussionView view) {
    return one(view.children());
  }

  private String stamp(DiscussionView view, String section) {
    return chance.nextBoolean()
        ? "stale"
        : String.valueOf(view.children().getFirst().stamps().get(section));
  }

  CaseRef anyChild(DiscussionView view) {
    return child(view).ref();
  }

  private PractitionerId person() {
    return one(EVERYONE).id();
  }

  private String words() {
    return one(WORDS);
  }

  private Instant soon() {
    return now.plus(Duration.ofHours(1 + chance.nextInt(48)));
  }

  private <T> T one(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }
}
