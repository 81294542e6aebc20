package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.meetings.MeetingRooms.EVERYONE;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.YOUTH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;

/**
 * Whatever people do in whatever order, allowed or not: no guard is ever got past, and protection
 * is decided at any moment by whoever may decide it (standing rule). A walk is told by its seed.
 */
@OnH2
@Import(MeetingRooms.class)
@RecordApplicationEvents
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AnyOrderOfActsTest {

  private static final int WALKS = 120;
  private static final int LONGEST = 40;

  @Autowired HearingOfNeed need;
  @Autowired StrategyDesk desk;
  @Autowired ChairRule chairs;
  @Autowired Discussions discussions;
  @Autowired DiscussionSessions sessions;
  @Autowired DiscussionInvitees invitees;
  @Autowired Exclusions exclusions;
  @Autowired CaseFiles files;
  @Autowired PeopleRegister people;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents told;

  private DiscussionRef ref;

  @BeforeEach
  void people() {
    MeetingRooms.register(people);
  }

  static LongStream seeds() {
    return LongStream.range(0, WALKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noGuardIsGotPastAndProtectionWaitsForNothing(long seed) {
    var chance = new Random(seed);
    var acts = new RandomActs(chance, clock.instant());
    asked(1 + chance.nextInt(2), chance.nextInt(3) == 0);
    int steps = chance.nextInt(LONGEST);
    for (int i = 0; i < steps; i++) {
      clock.advance(Duration.ofMinutes(1));
      perform(acts);
      invariants();
    }
    if (discussion().state.open()) {
      protectionWaitsForNothing(acts);
    }
  }

  private void perform(RandomActs acts) {
    var seen = whole();
    if (seen != null) {
      try {
        desk.act(acts.somebody(), ref, acts.act(seen));
      } catch (NotVisible knowsNothingOfIt) {
        assertThat(knowsNothingOfIt).isNotNull();
      }
    }
  }

  /** As somebody sees it who may see every child; null where everybody is kept out. */
  private DiscussionView whole() {
    for (var viewer : EVERYONE) {
      try {
        var view = desk.show(viewer, ref);
        if (view.children().size() == children) {
          return view;
        }
      } catch (NotVisible notThis) {
        continue;
      }
    }
    return null;
  }

  private int children;

  private void invariants() {
    var discussion = discussion();
    var chair = discussion.chair;
    if (chair != null) {
      assertThat(chairs.stillAllows(discussion.kind, viewer(chair).roles())).isTrue();
      assertThat(discussion.noteTaker).isNotEqualTo(chair);
    }
    for (var row : rows()) {
      if (row.asked() && row.person != null) {
        assertThat(exclusions.isExcluded(discussion.ref, viewer(row.person).id())).isFalse();
      }
      if (row.attendance == Attendance.REPORT_ACCEPTED) {
        var ended = sessions.findById(new DiscussionSession.Key(ref.value(), row.sessionNumber));
        assertThat(row.reportSentAt).isNotNull();
        assertThat(row.reportDecidedAt).isNotNull();
        ended
            .map(session -> session.endedAt)
            .ifPresent(end -> assertThat(row.reportDecidedAt).isBeforeOrEqualTo(end));
      }
    }
    var view = whole();
    if (view != null) {
      assertThat(view.lines())
          .filteredOn(line -> !line.recommendation())
          .allSatisfy(line -> assertThat(line.due()).isNotNull());
      if (view.state() == DiscussionState.HELD) {
        assertThat(view.missing()).isEmpty();
        assertThat(view.session().quorate()).isTrue();
      }
    }
  }

  /** By the chair, or by somebody who may chair while nobody does. */
  private void protectionWaitsForNothing(RandomActs acts) {
    var view = whole();
    if (view == null) {
      return;
    }
    var child = acts.anyChild(view);
    var decider = decider();
    var before = decided(child);
    var stamp =
        view.children().stream()
            .filter(one -> one.ref().equals(child))
            .map(one -> one.stamps().get("outcome"))
            .findFirst()
            .orElseThrow();

    assertThat(
            desk.act(
                decider, ref, new StrategyAct.DecideOutcome(child, stamp, ChildOutcome.S47, "")))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(
            desk.act(
                decider,
                ref,
                new StrategyAct.DecideMeasure(child, UrgentMeasure.POLICE_PROTECTION, true, "")))
        .isInstanceOf(ActOutcome.Done.class);

    var after = decided(child);
    assertThat(after).isNotEmpty();
    assertThat(after.getLast().outcome()).isEqualTo("S47");
    assertThat(after.size()).isBetween(before.size(), before.size() + 1);
  }

  private Viewer decider() {
    var discussion = discussion();
    var chair = discussion.chair;
    return chair != null
        ? viewer(chair)
        : EVERYONE.stream()
            .filter(one -> chairs.allows(discussion.kind, clock.instant(), one.roles()))
            .filter(one -> !exclusions.isExcluded(discussion.ref, one.id()))
            .findFirst()
            .orElseThrow();
  }

  private List<ChildOutcomeDecided> decided(CaseRef child) {
    return told.stream(ChildOutcomeDecided.class)
        .filter(one -> one.discussion().equals(ref.value()) && one.child().equals(child))
        .toList();
  }

  private Discussion discussion() {
    return discussions.findById(ref.value()).orElseThrow();
  }

  private List<DiscussionInvitee> rows() {
    return invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(ref.value());
  }

  private static Viewer viewer(String id) {
    return EVERYONE.stream().filter(one -> one.id().value().equals(id)).findFirst().orElseThrow();
  }

  private void asked(int count, boolean complex) {
    children = count;
    var contact = new ContactRef(References.fresh("R"));
    var about = new ArrayList<CaseRef>();
    for (int i = 0; i < count; i++) {
      about.add(
          files.open(
              new NewChild("Child " + UUID.randomUUID(), null, 14),
              contact,
              clock.instant(),
              TEAM_MANAGER.id()));
    }
    transaction.executeWithoutResult(status ->
        need.on(
            new StrategyDiscussionNeeded(
                contact,
                about,
                clock.instant().minus(Duration.ofHours(2)),
                complex,
                Set.of("EXPLOITATION"),
                YOUTH.id(),
                TEAM_MANAGER.id())));
    ref = desk.aboutChild(HEAD, about.getFirst()).getFirst().ref();
  }
}
