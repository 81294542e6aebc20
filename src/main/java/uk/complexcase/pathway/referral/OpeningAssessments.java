package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Opens an owned assessment with its clock for each child, or joins the one the child has
 * (SCR-B-17, TCS-46).
 */
@Component
public class OpeningAssessments {

  private final Proceedings proceedings;
  private final ContactChildren children;
  private final Assessments assessments;
  private final AssessmentCovers covers;
  private final CaseFiles files;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  OpeningAssessments(
      Proceedings proceedings,
      ContactChildren children,
      Assessments assessments,
      AssessmentCovers covers,
      CaseFiles files,
      CaseAccess access,
      DeadlineRegister deadlines,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.proceedings = proceedings;
    this.children = children;
    this.assessments = assessments;
    this.covers = covers;
    this.files = files;
    this.access = access;
    this.deadlines = deadlines;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Once per contact and child; again, it answers as the first time.
   *
   * @return references of the assessments the children are under, each once
   */
  @Transactional
  public List<String> open(ContactRef ref) {
    var contact = proceedings.hold(ref);
    var theirs = proceedings.children(contact);
    children.hold(theirs.stream().map(child -> child.currentCaseRef).distinct().toList());
    return theirs.stream().map(child -> cover(contact, child)).distinct().toList();
  }

  private String cover(Contact contact, ContactChild child) {
    return covers
        .findById(new AssessmentCover.Key(contact.ref, child.caseRef))
        .map(cover -> cover.assessmentRef)
        .orElseGet(() -> coverAnew(contact, child));
  }

  private String coverAnew(Contact contact, ContactChild child) {
    var running = assessments.ofChild(child.currentCaseRef, Assessment.State.OPEN);
    String ref =
        running.isEmpty()
            ? openFor(contact.ref, child.caseRef, child.file(), contact.receivedAt).ref
            : joined(contact, child, running.getFirst());
    covers.saveAndFlush(new AssessmentCover(contact.ref, child.caseRef, ref));
    return ref;
  }

  /**
   * A strategy discussion decided on an assessment: the open one stands for it, or one is opened
   * from the day of the discussion.
   */
  @Transactional
  void decided(CaseRef child, String discussion, Instant decidedAt) {
    var file = files.current(child);
    var tellings = children.hold(List.of(file.value()));
    var running = assessments.ofChild(file.value(), Assessment.State.OPEN);
    if (!running.isEmpty()) {
      trace(
          file,
          discussion,
          clock.instant(),
          "ASSESSMENT_JOINED",
          "Strategy discussion "
              + discussion
              + " decided on an assessment; the open one, "
              + running.getFirst().ref
              + ", stands for it");
      return;
    }
    var telling =
        tellings.stream()
            .max(Comparator.comparing(one -> proceedings.contact(one.contact()).receivedAt))
            .orElseThrow(() -> new IllegalStateException("No contact led to " + file));
    var opened = openFor(telling.contactRef, telling.caseRef, file, decidedAt);
    events.publishEvent(new AssessmentDecided(opened.ref));
  }

  private String joined(Contact contact, ContactChild child, Assessment running) {
    trace(
        child.file(),
        contact.ref,
        clock.instant(),
        "ASSESSMENT_JOINED",
        "Joined to the assessment " + running.ref + " that was open already");
    return running.ref;
  }

  private Assessment openFor(String contact, String caseRef, CaseRef file, Instant origin) {
    var now = clock.instant();
    // on the file as it was opened, so that an undone merge leaves it with the right child
    var assessment = assessments.saveAndFlush(new Assessment(contact, caseRef, now));
    deadlines.open(
        Clocks.ASSESSMENT, ClockSubject.of(new CaseRef(caseRef)).part(assessment.ref), origin);
    files.status(file, ChildCaseStatus.ASSESSMENT_S17, now, PractitionerId.SYSTEM);
    access.grant(
        file,
        new Grantee.Group(Role.CSC_TEAM_MANAGER),
        "Owns the assessment " + assessment.ref,
        PractitionerId.SYSTEM);
    trace(
        file,
        contact,
        now,
        "ASSESSMENT_OPENED",
        "Child and family assessment " + assessment.ref + " opened, owned by the team managers");
    return assessment;
  }

  private void trace(CaseRef file, String source, Instant at, String act, String line) {
    proceedings.record(file, source, PractitionerId.SYSTEM, at, act, line);
  }
}
