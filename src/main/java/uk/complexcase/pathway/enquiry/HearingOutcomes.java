package uk.complexcase.pathway.enquiry;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.cases.events.EnquiryTermsDecided;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.Trace;

/**
 * Hears what a strategy discussion decided on a child. A discussion and a child have one enquiry,
 * and a child never two that run; none is ever ended by a later decision.
 */
@Component
class HearingOutcomes {

  private static final Set<String> ENQUIRING = Set.of("S47", "BOTH");

  private final Enquiries enquiries;
  private final EnquiryDecisions decisions;
  private final OpeningEnquiries opening;
  private final Trace trace;
  private final CaseFiles files;
  private final InstantSource clock;

  HearingOutcomes(
      Enquiries enquiries,
      EnquiryDecisions decisions,
      OpeningEnquiries opening,
      Trace trace,
      CaseFiles files,
      InstantSource clock) {
    this.enquiries = enquiries;
    this.decisions = decisions;
    this.opening = opening;
    this.trace = trace;
    this.files = files;
    this.clock = clock;
  }

  /** Idempotent by what was decided; two discussions at the same moment are told apart by a key. */
  @ApplicationModuleListener
  void on(ChildOutcomeDecided told) {
    if (decisions.existsById(EnquiryDecision.fingerprint(told))) {
      return;
    }
    var decision = new EnquiryDecision(told, clock.instant());
    var child = files.current(told.child());
    decision.enquiryRef = concerned(told, child).map(enquiry -> enquiry.ref).orElse(null);
    decisions.save(decision);
  }

  /**
   * Of what kind it is and by when the child is seen, where the discussion said so after deciding.
   * Idempotent; told before the decision was heard, it fails and is told again.
   */
  @ApplicationModuleListener
  void on(EnquiryTermsDecided told) {
    var decision =
        decisions
            .findFirstByDiscussionRefAndCaseRefInAndEnquiryRefNotNullOrderByHeardAtDesc(
                told.discussion(),
                List.of(told.child().value(), files.current(told.child()).value()))
            .orElseThrow(() -> new IllegalStateException("The decision was not heard yet"));
    enquiries
        .findById(String.valueOf(decision.enquiryRef))
        .filter(enquiry -> enquiry.state == Enquiry.State.OPEN)
        .ifPresent(enquiry -> {
          EnquiryType.of(told.enquiryType()).ifPresent(type -> become(enquiry, type, told));
          boolean opened =
              enquiry.discussionRef.equals(told.discussion())
                  && decision.sessionNumber == told.session();
          opening.seenBy(enquiry, told, opened);
        });
  }

  private void become(Enquiry enquiry, EnquiryType type, EnquiryTermsDecided told) {
    if (enquiry.type != type) {
      enquiry.type = type;
      trace.record(
          enquiry,
          told.by(),
          clock.instant(),
          "ENQUIRY_TYPE_DECIDED",
          "Strategy discussion %s decided of what kind section 47 enquiry %s is: %s"
              .formatted(told.discussion(), enquiry.ref, type.label()));
    }
  }

  private Optional<Enquiry> concerned(ChildOutcomeDecided told, CaseRef child) {
    var type =
        ENQUIRING.contains(told.outcome())
            ? EnquiryType.of(told.enquiryType())
            : Optional.<EnquiryType>empty();
    var own = enquiries.findFirstByDiscussionRefAndCurrentCaseRef(told.discussion(), child.value());
    if (type.isEmpty()) {
      own.ifPresent(enquiry -> otherwise(enquiry, told));
      return own;
    }
    var present =
        own.or(() ->
            enquiries.findFirstByCurrentCaseRefAndStateOrderByOpenedAt(
                child.value(), Enquiry.State.OPEN));
    present.ifPresent(enquiry -> again(enquiry, type.get(), told));
    return present.or(() -> Optional.of(opening.open(told, child, type.get())));
  }

  private void otherwise(Enquiry enquiry, ChildOutcomeDecided told) {
    trace.record(
        enquiry,
        told.by(),
        clock.instant(),
        "ENQUIRY_DECIDED_OTHERWISE",
        "Session %d of strategy discussion %s decided otherwise; section 47 enquiry %s is not ended by it"
            .formatted(told.session(), told.discussion(), enquiry.ref));
  }

  private void again(Enquiry enquiry, EnquiryType type, ChildOutcomeDecided told) {
    if (enquiry.state == Enquiry.State.OPEN) {
      enquiry.type = type;
      opening.bringForward(enquiry, told);
    }
    trace.record(
        enquiry,
        told.by(),
        clock.instant(),
        "ENQUIRY_DECIDED_AGAIN",
        "Session %d of strategy discussion %s decided on a section 47 enquiry; enquiry %s stands for it"
            .formatted(told.session(), told.discussion(), enquiry.ref));
  }
}
