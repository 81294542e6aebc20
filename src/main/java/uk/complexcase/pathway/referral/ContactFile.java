package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskDesk;

/** Contacts as the hub and the case page read them. */
@Component
class ContactFile implements ContactRecord, OpenSteps {

  /**
   * The designated officer decides on what the hub sent them, which their form shows; the rest of
   * the contact is not theirs to read (CSD-07).
   */
  private static final List<String> ALLEGATIONS_ONLY = List.of(Role.LADO.candidateGroup());

  private final Contacts contacts;
  private final ContactChildren children;
  private final ContactFacts facts;
  private final Assessments assessments;
  private final CaseFiles files;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;
  private final TaskDesk tasks;
  private final PeopleDirectory people;

  ContactFile(
      Contacts contacts,
      ContactChildren children,
      ContactFacts facts,
      Assessments assessments,
      CaseFiles files,
      CaseAccess access,
      DeadlineRegister deadlines,
      TaskDesk tasks,
      PeopleDirectory people) {
    this.contacts = contacts;
    this.children = children;
    this.facts = facts;
    this.assessments = assessments;
    this.files = files;
    this.access = access;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.people = people;
  }

  @Override
  @Transactional(readOnly = true)
  public ContactSummary summary(Viewer viewer, ContactRef ref) {
    var contact =
        contacts.findById(ref.value()).orElseThrow(() -> new NotVisible("No contact " + ref));
    var theirs = children.findByContactRefOrderByPosition(contact.ref);
    var refs = theirs.stream().map(ContactChild::file).distinct().toList();
    if (!access.hiddenOf(viewer, refs).isEmpty() || !worksOn(viewer, contact)) {
      throw new NotVisible("No contact " + ref);
    }
    return summary(
        viewer,
        contact,
        refs,
        viewer.may(Permission.WORK_THE_HUB) ? "/hub/contacts/" + ref + "/referrer" : null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<ContactSummary> aboutChild(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var current = files.current(child).value();
    var refs =
        children.findByCurrentCaseRefIn(List.of(current)).stream()
            .map(told -> told.contactRef)
            .distinct()
            .toList();
    return contacts.findByRefInOrderByReceivedAtDesc(refs).stream()
        .map(contact -> summary(viewer, contact, visibleChildren(viewer, contact), null))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var current = files.current(child).value();
    return assessments.ofChild(current, Assessment.State.OPEN).stream().map(this::step).toList();
  }

  /** The hub, and whoever has one of its steps to do. */
  private boolean worksOn(Viewer viewer, Contact contact) {
    return viewer.may(Permission.WORK_THE_HUB)
        || tasks.openOf(viewer, contact.ref).stream()
            .filter(task -> !task.candidateGroups().equals(ALLEGATIONS_ONLY))
            .anyMatch(task ->
                viewer.id().equals(task.assignee())
                    || task.candidateGroups().stream()
                        .anyMatch(viewer.candidateGroups()::contains));
  }

  /** The hub, the police who confirm its decisions, and the managers who take them up. */
  private static boolean decides(Viewer viewer) {
    return viewer.may(Permission.WORK_THE_HUB)
        || viewer.may(Permission.SEE_UNRESTRICTED_CASES)
        || viewer.roles().contains(Role.POLICE_MASH);
  }

  private List<CaseRef> visibleChildren(Viewer viewer, Contact contact) {
    var all =
        children.findByContactRefOrderByPosition(contact.ref).stream()
            .map(ContactChild::file)
            .distinct()
            .toList();
    var open = access.openOf(viewer, all);
    return all.stream().filter(open::contains).toList();
  }

  private ContactSummary summary(
      Viewer viewer, Contact contact, List<CaseRef> refs, @Nullable String referrerAddress) {
    return new ContactSummary(
        contact.reference(),
        contact.receivedAt,
        contact.referrer.line(),
        contact.account.urgencyOrWorst(),
        contact.status,
        refs,
        contact.childrenInConcern,
        facts.of(contact, decides(viewer)),
        facts.decision(contact),
        referrerAddress);
  }

  private OpenStep step(Assessment assessment) {
    var worker = assessment.allocatedTo;
    return new OpenStep(
        "",
        worker == null
            ? "Child and family assessment " + assessment.ref + " waits for a worker"
            : "Child and family assessment " + assessment.ref + " is in hand",
        worker == null
            ? Role.CSC_TEAM_MANAGER.label() + "s"
            : people.nameOf(new PractitionerId(worker)),
        due(
            Clocks.ASSESSMENT,
            ClockSubject.of(new CaseRef(assessment.caseRef)).part(assessment.ref)),
        null);
  }

  private @Nullable Instant due(TimescaleCode code, ClockSubject subject) {
    return deadlines.find(code, subject).map(Deadline::due).orElse(null);
  }
}
