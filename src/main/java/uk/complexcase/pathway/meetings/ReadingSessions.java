package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads whole sessions, for papers. */
@Component
@Transactional(readOnly = true)
class ReadingSessions implements SessionRecords {

  private static final Set<String> TAKEN_BACK = Set.of("CANCELLED", "WITHDRAWN");

  private final Discussions discussions;
  private final DiscussionSessions sessions;
  private final DiscussionChildren children;
  private final DiscussionInvitees invitees;
  private final AgendaPoints agenda;
  private final DiscussionNotes notes;
  private final ExplainedGaps gaps;
  private final FollowUpsNeeded followUps;
  private final DiscussionAbsences absences;
  private final DiscussionMeasures measures;
  private final ActionBook actions;
  private final CaseFiles files;
  private final DiscussionSight sight;
  private final RequiredInvitees required;
  private final PeopleDirectory people;

  ReadingSessions(
      Discussions discussions,
      DiscussionSessions sessions,
      DiscussionChildren children,
      DiscussionInvitees invitees,
      AgendaPoints agenda,
      DiscussionNotes notes,
      ExplainedGaps gaps,
      FollowUpsNeeded followUps,
      DiscussionAbsences absences,
      DiscussionMeasures measures,
      ActionBook actions,
      CaseFiles files,
      DiscussionSight sight,
      RequiredInvitees required,
      PeopleDirectory people) {
    this.discussions = discussions;
    this.sessions = sessions;
    this.children = children;
    this.invitees = invitees;
    this.agenda = agenda;
    this.notes = notes;
    this.gaps = gaps;
    this.followUps = followUps;
    this.absences = absences;
    this.measures = measures;
    this.actions = actions;
    this.files = files;
    this.sight = sight;
    this.required = required;
    this.people = people;
  }

  @Override
  public boolean calledOff(DiscussionRef discussion) {
    return discussions
        .findById(discussion.value())
        .filter(found -> found.state == DiscussionState.CANCELLED)
        .isPresent();
  }

  @Override
  public List<Integer> sessions(DiscussionRef discussion) {
    return sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.value()).stream()
        .map(DiscussionSession::number)
        .toList();
  }

  @Override
  public Sight sight(Viewer viewer, DiscussionRef ref) {
    var discussion =
        discussions.findById(ref.value()).orElseThrow(() -> new NotVisible("No discussion " + ref));
    var part = sight.require(viewer, discussion);
    return new Sight(part.named(), part.whole(), part.convenes());
  }

  @Override
  public Optional<SessionRecord> of(DiscussionRef ref, int number) {
    return discussions
        .findById(ref.value())
        .flatMap(discussion ->
            sessions
                .findById(new DiscussionSession.Key(ref.value(), number))
                .map(session -> record(discussion, session)));
  }

  private SessionRecord record(Discussion discussion, DiscussionSession session) {
    var all = children.findByKeyDiscussionRefOrderByPosition(discussion.ref);
    return new SessionRecord(
        discussion.reference(),
        discussion.kind,
        session.number(),
        session.mode,
        session.plannedFor,
        session.howToJoin,
        session.invitedAt,
        session.startedAt,
        session.endedAt,
        session.minutesIssuedAt,
        person(session.chair == null ? discussion.chair : session.chair),
        person(session.noteTaker == null ? discussion.noteTaker : session.noteTaker),
        session.quorate,
        session.reconveneFor,
        discussion.enquiryType,
        discussion.enquiryRationale,
        children(discussion, session, all),
        asked(discussion, session, all),
        agenda.findByKeyDiscussionRef(discussion.ref).stream()
            .filter(one -> one.sessionNumber == session.number())
            .map(one -> new SessionRecord.Point(one.key.item(), one.status, one.reason))
            .sorted(java.util.Comparator.comparing(SessionRecord.Point::item))
            .toList(),
        notes(discussion, session, all),
        gaps.findByKeyDiscussionRef(discussion.ref).stream()
            .filter(one -> one.key.sessionNumber() == session.number())
            .map(one -> new SessionRecord.Gap(one.key.agency(), one.reason))
            .sorted(java.util.Comparator.comparing(SessionRecord.Gap::agency))
            .toList(),
        followUps.findByDiscussionRefOrderByNamedAtAscIdAsc(discussion.ref).stream()
            .filter(one -> !one.withdrawn && one.sessionNumber == session.number())
            .map(one -> new SessionRecord.FollowUp(one.kind, one.words))
            .toList(),
        absences.findByKeyDiscussionRef(discussion.ref).stream()
            .filter(one -> one.key.sessionNumber() == session.number())
            .map(one ->
                new SessionRecord.Absence(
                    one.key.agency(), one.attendance, one.recipient, one.method, one.response))
            .sorted(java.util.Comparator.comparing(SessionRecord.Absence::agency))
            .toList(),
        lines(discussion, session, all));
  }

  private List<SessionRecord.Child> children(
      Discussion discussion, DiscussionSession session, List<DiscussionChild> all) {
    var identities =
        files.identitiesForPapers(all.stream().map(DiscussionChild::file).distinct().toList());
    var decided = measures.findByKeyDiscussionRef(discussion.ref);
    return all.stream()
        .map(child ->
            child(
                session,
                child,
                java.util.Objects.requireNonNull(identities.get(child.file())),
                decided))
        .toList();
  }

  /** What a later session decided is not of this one. */
  private static SessionRecord.Child child(
      DiscussionSession session,
      DiscussionChild child,
      ChildIdentity identity,
      List<DiscussionMeasure> decided) {
    var decidedIn = child.outcomeSession;
    boolean ofThis = decidedIn != null && decidedIn <= session.number();
    return new SessionRecord.Child(
        child.named(),
        child.file(),
        identity.name(),
        identity.dateOfBirth(),
        child.voice,
        child.voiceWords,
        child.voiceChanged,
        child.parentsView,
        child.parentsWords,
        child.parentsRole,
        child.safetyPlan.isEmpty() ? child.interimSafetyPlan : child.safetyPlan,
        child.support,
        child.toldBy,
        child.seenBy,
        child.seeBy,
        child.allegedToHaveHarmed,
        ofThis ? child.outcome : null,
        ofThis ? child.outcomeReason : "",
        ofThis ? child.outcomeAt : null,
        decided.stream()
            .filter(one -> one.key.caseRef().equals(child.key.caseRef()))
            .filter(one -> session.endedAt == null || !one.decidedAt.isAfter(session.endedAt))
            .map(one ->
                new DiscussionView.Measure(one.key.measure(), one.taken, one.detail, one.decidedAt))
            .sorted(java.util.Comparator.comparing(DiscussionView.Measure::measure))
            .toList());
  }

  private List<SessionRecord.Asked> asked(
      Discussion discussion, DiscussionSession session, List<DiscussionChild> all) {
    var requirements = required.of(discussion);
    return invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref).stream()
        .filter(one -> one.sessionNumber == session.number() && one.asked())
        .map(one ->
            new SessionRecord.Asked(
                one.id,
                one.agency,
                one.employer,
                person(one.person),
                answering(one, requirements),
                one.outsideName,
                one.outsideEmail,
                meant(one.children(), all),
                one.attendance,
                one.attendedAs,
                one.report))
        .toList();
  }

  /** Those of the organisation who hold the role the rules ask for. */
  private Set<PractitionerId> answering(
      DiscussionInvitee one, List<RequiredInvitees.Requirement> requirements) {
    if (one.person != null || !one.outsideName.isEmpty() || one.employer.isEmpty()) {
      return Set.of();
    }
    return requirements.stream()
        .filter(asked -> asked.agency() == one.agency)
        .flatMap(asked ->
            Stream.of(Role.values()).filter(role -> role.candidateGroup().equals(asked.group())))
        .flatMap(role -> people.holding(role).stream())
        .filter(person -> person.organisation().id().equals(one.employer))
        .map(Practitioner::id)
        .collect(Collectors.toSet());
  }

  private List<SessionRecord.Note> notes(
      Discussion discussion, DiscussionSession session, List<DiscussionChild> all) {
    return notes.findByDiscussionRefOrderByWrittenAtAscIdAsc(discussion.ref).stream()
        .filter(one -> !one.withdrawn && one.sessionNumber == session.number())
        .map(one ->
            new SessionRecord.Note(
                one.id,
                one.item,
                one.words,
                new PractitionerId(one.author),
                one.agency,
                one.employer,
                one.handling,
                meant(one.children(), all)))
        .toList();
  }

  /** None named means all. */
  private static Set<CaseRef> meant(Set<CaseRef> named, List<DiscussionChild> all) {
    return named.isEmpty()
        ? all.stream()
            .map(DiscussionChild::named)
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : named;
  }

  /** Those agreed since the session before ended. */
  private List<ActionBook.Line> lines(
      Discussion discussion, DiscussionSession session, List<DiscussionChild> all) {
    var from =
        sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.ref).stream()
            .filter(one -> one.number() < session.number())
            .map(one -> one.endedAt)
            .filter(java.util.Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    var names =
        all.stream()
            .collect(
                Collectors.toMap(
                    DiscussionChild::file, DiscussionChild::named, (one, other) -> one));
    return actions.ofSource(discussion.ref).stream()
        .filter(line -> !TAKEN_BACK.contains(line.state()))
        .filter(line -> line.agreedAt().isAfter(from))
        .filter(line -> session.endedAt == null || !line.agreedAt().isAfter(session.endedAt))
        .map(line -> named(line, names))
        .toList();
  }

  private ActionBook.Line named(ActionBook.Line line, Map<CaseRef, CaseRef> names) {
    Collection<CaseRef> refs = line.children().isEmpty() ? names.values() : line.children();
    return new ActionBook.Line(
        line.ref(),
        line.recommendation(),
        line.kind(),
        line.words(),
        line.agency(),
        line.ownerName(),
        line.due(),
        line.state(),
        line.answer(),
        refs.stream()
            .map(
                ref -> names.containsValue(ref) ? ref : names.getOrDefault(files.current(ref), ref))
            .distinct()
            .toList(),
        line.agreedAt(),
        line.agreedBy());
  }

  private static @Nullable PractitionerId person(@Nullable String id) {
    return id == null ? null : new PractitionerId(id);
  }
}
