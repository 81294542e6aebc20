package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads enquiries for the case page and beside the forms. */
@Service
@Transactional(readOnly = true)
class EnquiryReading implements EnquiryRecord, OpenSteps {

  private final Enquiries enquiries;
  private final LegalOptions options;
  private final ProtectionSteps protection;
  private final PlanReviews reviews;
  private final DeadlineRegister deadlines;
  private final CaseAccess access;
  private final PeopleDirectory people;

  EnquiryReading(
      Enquiries enquiries,
      LegalOptions options,
      ProtectionSteps protection,
      PlanReviews reviews,
      DeadlineRegister deadlines,
      CaseAccess access,
      PeopleDirectory people) {
    this.enquiries = enquiries;
    this.options = options;
    this.protection = protection;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.access = access;
    this.people = people;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var steps =
        enquiries.findByCurrentCaseRefInOrderByOpenedAt(List.of(child.value())).stream()
            .flatMap(this::steps);
    return Stream.concat(steps, protection.of(child).stream()).toList();
  }

  private Stream<OpenStep> steps(Enquiry enquiry) {
    String worker = worker(enquiry);
    return Stream.of(
            step(enquiry, "SeeChild", Clocks.CHILD_SEEN, "see the child", worker),
            step(enquiry, "", Clocks.CONFERENCE, "conference, if one is needed", "team managers")
                .filter(step -> enquiry.state == Enquiry.State.OPEN),
            step(enquiry, "HoldConference", Clocks.CONFERENCE, "conference", "conference chairs")
                .filter(step -> enquiry.leadsToConference()),
            step(enquiry, "HoldCoreGroup", Clocks.CORE_GROUP, "first core group", worker),
            step(enquiry, "HoldReview", Clocks.FIRST_REVIEW, "first review", "conference chairs"),
            reviews
                .next(enquiry)
                .map(clock ->
                    step(
                        enquiry,
                        "HoldNextReview",
                        clock,
                        "next review conference",
                        "conference chairs")))
        .flatMap(Optional::stream);
  }

  private String worker(Enquiry enquiry) {
    return enquiry.allocatedTo == null
        ? "nobody yet; waits for Social worker"
        : people.nameOf(new PractitionerId(enquiry.allocatedTo));
  }

  private Optional<OpenStep> step(
      Enquiry enquiry, String element, TimescaleCode code, String what, String holder) {
    return deadlines
        .find(code, Clocks.of(enquiry))
        .filter(Deadline::running)
        .map(clock -> step(enquiry, element, clock, what, holder));
  }

  private static OpenStep step(
      Enquiry enquiry, String element, Deadline clock, String what, String holder) {
    return new OpenStep(
        element, "Section 47 enquiry " + enquiry.ref + ": " + what, holder, clock.due(), null);
  }

  @Override
  public Optional<EnquirySummary> ofClock(ClockSubject clock) {
    return enquiries
        .findById(PlanReviews.enquiry(clock))
        .or(() ->
            options
                .findById(clock.part())
                .flatMap(option -> Optional.ofNullable(option.enquiryRef))
                .flatMap(enquiries::findById))
        .map(this::summary);
  }

  private EnquirySummary summary(Enquiry enquiry) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Kind", enquiry.type.label()));
    facts.add(
        new Fact("Opened by", enquiry.discussionRef + ", " + LondonTime.full(enquiry.decidedAt)));
    facts.add(new Fact("Worker", worker(enquiry)));
    time(facts, "Child to be seen by", enquiry.seenAt == null ? enquiry.seeBy : null);
    time(facts, "Child seen", enquiry.seenAt);
    label(facts, "Child's words", enquiry.childVoice, Voice::label);
    label(facts, "Finding", enquiry.outcome, S47Outcome::label);
    time(facts, "Conference", enquiry.conferenceAt);
    label(facts, "Decision", enquiry.conferenceDecision, ConferenceDecision::label);
    time(facts, "Core group", enquiry.coreGroupAt);
    return new EnquirySummary(enquiry.ref, List.copyOf(facts));
  }

  private static void time(List<Fact> facts, String label, @Nullable Instant at) {
    label(facts, label, at, LondonTime::full);
  }

  private static <T> void label(
      List<Fact> facts, String label, @Nullable T value, Function<T, String> said) {
    if (value != null) {
      facts.add(new Fact(label, said.apply(value)));
    }
  }
}
