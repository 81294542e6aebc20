package uk.complexcase.pathway.adulthood;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NoticeGrounds;
import uk.complexcase.cases.events.WarningNoticeGroundEnded;
import uk.complexcase.clock.timescales.AgeClocks;
import uk.complexcase.foundation.shared.Birthdays;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;

/**
 * Begins the way to adult services of a young person whose case is open to a concern about
 * exploitation and who is 16 or over (TCS-75). Never two for one.
 */
@Component
class BeginningTransitions {

  private final Transitions transitions;
  private final Concerns concerns;
  private final CaseFiles files;
  private final AgeClocks ages;
  private final NoticeGrounds notices;
  private final TransitionClocks clocks;
  private final Trace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  BeginningTransitions(
      Transitions transitions,
      Concerns concerns,
      CaseFiles files,
      AgeClocks ages,
      NoticeGrounds notices,
      TransitionClocks clocks,
      Trace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.transitions = transitions;
    this.concerns = concerns;
    this.files = files;
    this.ages = ages;
    this.notices = notices;
    this.clocks = clocks;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  /** The concern was opened: begins where the young person is old enough by now. */
  void opened(CaseRef child) {
    var file = files.current(child);
    due(file)
        .ifPresent(concern -> {
          var sixteen = sixteenAt(file, concern);
          if (sixteen.isAfter(concern.receivedAt)) {
            begin(file, Beginning.BIRTHDAY, sixteen);
          } else {
            begin(file, Beginning.AT_OPENING, concern.receivedAt);
          }
        });
  }

  /** The concern was found open without what should have begun; what follows counts from now. */
  void found(CaseRef child) {
    var file = files.current(child);
    due(file).ifPresent(concern -> begin(file, Beginning.KNOWN_LATER, clock.instant()));
  }

  /** The open concern, where the young person is 16 or over. */
  private Optional<Concern> due(CaseRef file) {
    return concerns
        .findFirstByCurrentCaseRefAndEndedAtNullOrderByReceivedAt(file.value())
        .filter(concern -> !sixteenAt(file, concern).isAfter(clock.instant()));
  }

  /** 16 was reached, by the day on this file: begins where the case is open to a concern. */
  void reached(CaseRef child, Instant since) {
    var file = files.current(child);
    var concern = concerns.findFirstByCurrentCaseRefAndEndedAtNullOrderByReceivedAt(file.value());
    if (concern.isPresent()) {
      boolean birthday =
          ages.begins(Clocks.SIXTEEN, child.value()).filter(since::equals).isPresent();
      begin(file, birthday ? Beginning.BIRTHDAY : Beginning.KNOWN_LATER, since);
    }
  }

  /** When 16 began: at the receipt where only an age was told, and never where neither was. */
  private Instant sixteenAt(CaseRef file, Concern concern) {
    var child = files.identitiesForPapers(Set.of(file)).get(file);
    if (child == null) {
      return Instant.MAX;
    }
    var born = child.dateOfBirth();
    if (born != null) {
      return Birthdays.of(born, 16).atStartOfDay(LondonTime.ZONE).toInstant();
    }
    var told = child.expectedAge();
    return told != null && told >= 16 ? concern.receivedAt : Instant.MAX;
  }

  private void begin(CaseRef file, Beginning why, Instant since) {
    if (transitions
        .findFirstByCurrentCaseRefAndOnlyForNotNullOrderByBegunAt(file.value())
        .isPresent()) {
      return;
    }
    var stage = stage(file);
    var transition = new Transition(file, why, stage, since);
    if (stage == Stage.ADULT) {
      transition.nearAt = since;
      transition.adult(since);
    } else {
      transition.opens(Work.WISHES, Work.REFERRAL, Work.SECTION);
      transition.noticeOnAge = notices.restsOnAge(file);
      if (transition.noticeOnAge) {
        transition.opens(Work.NOTICE);
      }
      if (stage == Stage.NEAR_EIGHTEEN) {
        transition.near(since);
      }
    }
    transitions.saveAndFlush(transition);
    clocks.openAll(transition);
    tell(transition);
  }

  private void tell(Transition transition) {
    var now = clock.instant();
    trace.record(
        transition,
        PractitionerId.SYSTEM,
        transition.begunAt,
        "ADULT_TRANSITION_BEGUN",
        "Transition to adult services %s begun; the case and the level of risk stay as they are"
            .formatted(transition.ref));
    if (transition.noticeOnAge) {
      events.publishEvent(new WarningNoticeGroundEnded(transition.ref, transition.openedOn(), now));
    }
    events.publishEvent(new TransitionBegun(transition.ref));
  }

  private Stage stage(CaseRef file) {
    var child = files.identitiesForPapers(Set.of(file)).get(file);
    var today = LondonTime.today(clock);
    if (child == null) {
      return Stage.SIXTEEN;
    }
    var born = child.dateOfBirth();
    if (born == null) {
      var told = child.expectedAge();
      return told != null && told >= 18 ? Stage.ADULT : Stage.SIXTEEN;
    }
    var adult = Birthdays.of(born, 18);
    if (!adult.isAfter(today)) {
      return Stage.ADULT;
    }
    return adult.minusMonths(Clocks.MONTHS_NEAR).isAfter(today)
        ? Stage.SIXTEEN
        : Stage.NEAR_EIGHTEEN;
  }
}
