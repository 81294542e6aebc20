package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.cases.events.EnquiryTermsDecided;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;

/**
 * Opens the enquiry a discussion decided on, with the clocks that run from the discussion: the
 * child is seen, and a conference is held if one is needed (CSD-32, F-15).
 */
@Component
class OpeningEnquiries {

  private final Enquiries enquiries;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final CaseAccess access;
  private final Trace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  OpeningEnquiries(
      Enquiries enquiries,
      DeadlineRegister deadlines,
      CaseFiles files,
      CaseAccess access,
      Trace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.enquiries = enquiries;
    this.deadlines = deadlines;
    this.files = files;
    this.access = access;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  Enquiry open(ChildOutcomeDecided told, CaseRef child, EnquiryType type) {
    var now = clock.instant();
    var enquiry =
        enquiries.saveAndFlush(
            new Enquiry(told.discussion(), child, type, told.decidedAt(), told.seeBy(), now));
    deadlines.open(Clocks.CONFERENCE, Clocks.of(enquiry), told.decidedAt());
    seenBy(enquiry, told);
    files.status(child, ChildCaseStatus.ENQUIRY_S47, now, told.by());
    access.grant(
        child,
        new Grantee.Group(Role.CSC_TEAM_MANAGER),
        "Owns the section 47 enquiry " + enquiry.ref,
        told.by());
    trace.record(
        enquiry,
        told.by(),
        now,
        "ENQUIRY_OPENED",
        "Section 47 enquiry %s opened by strategy discussion %s: %s"
            .formatted(
                enquiry.ref,
                told.discussion(),
                type.label().substring(0, 1).toLowerCase(Locale.UK) + type.label().substring(1)));
    events.publishEvent(new EnquiryOpened(enquiry.ref));
    return enquiry;
  }

  private void seenBy(Enquiry enquiry, ChildOutcomeDecided told) {
    var seeBy = told.seeBy();
    if (seeBy == null) {
      deadlines.open(Clocks.CHILD_SEEN, Clocks.of(enquiry), told.decidedAt());
    } else {
      seenBy(enquiry, seeBy, told.discussion(), told.by());
    }
  }

  private void seenBy(Enquiry enquiry, Instant seeBy, String discussion, PractitionerId by) {
    enquiry.seeBy = seeBy;
    deadlines.openUntil(
        Clocks.CHILD_SEEN,
        Clocks.of(enquiry),
        enquiry.decidedAt,
        seeBy,
        "Set by strategy discussion " + discussion,
        by);
  }

  /** A later decision may only bring forward by when the child is seen: the earliest time wins. */
  void bringForward(Enquiry enquiry, ChildOutcomeDecided told) {
    var seeBy = told.seeBy();
    if (seeBy != null && earlier(enquiry, seeBy)) {
      seenBy(enquiry, seeBy, told.discussion(), told.by());
    }
  }

  /**
   * The session that opened the enquiry says by when the child is seen; once said, and for every
   * later session, it may only be brought forward.
   *
   * @param opened whether it is the session that opened the enquiry
   */
  void seenBy(Enquiry enquiry, EnquiryTermsDecided told, boolean opened) {
    var seeBy = told.seeBy();
    boolean first = enquiry.seeBy == null && opened;
    if (seeBy != null && (first || earlier(enquiry, seeBy))) {
      seenBy(enquiry, seeBy, told.discussion(), told.by());
    }
  }

  private boolean earlier(Enquiry enquiry, Instant seeBy) {
    return deadlines
        .find(Clocks.CHILD_SEEN, Clocks.of(enquiry))
        .filter(running -> running.running() && seeBy.isBefore(running.due()))
        .isPresent();
  }
}
