package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Reads one discussion as one viewer may see it: only their children, and only lines about these or
 * about all, as far as the handling code lets them.
 */
@Component
class DiscussionReading {

  private final DiscussionSight sight;
  private final DiscussionSessions sessions;
  private final DiscussionRequests requests;
  private final DiscussionInvitees invitees;
  private final AgendaPoints agenda;
  private final DiscussionNotes notes;
  private final FollowUpsNeeded followUps;
  private final DiscussionAbsences absences;
  private final ChildStrip strip;
  private final Inviting inviting;
  private final AskingInvolved involved;
  private final AskingToCome asking;
  private final ChairRule chairRule;
  private final KeptOut keptOut;
  private final OpeningLists lists;
  private final ShownPeople shown;
  private final Exclusions exclusions;
  private final Quorums quorums;
  private final WhatIsMissing missing;
  private final Consequences consequences;
  private final ActionBook actions;
  private final CaseFiles files;
  private final DeadlineRegister deadlines;
  private final PeopleDirectory people;
  private final Employers employers;
  private final InstantSource clock;

  DiscussionReading(
      DiscussionSight sight,
      DiscussionSessions sessions,
      DiscussionRequests requests,
      DiscussionInvitees invitees,
      AgendaPoints agenda,
      DiscussionNotes notes,
      FollowUpsNeeded followUps,
      DiscussionAbsences absences,
      ChildStrip strip,
      Inviting inviting,
      AskingInvolved involved,
      AskingToCome asking,
      ChairRule chairRule,
      KeptOut keptOut,
      OpeningLists lists,
      ShownPeople shown,
      Exclusions exclusions,
      Quorums quorums,
      WhatIsMissing missing,
      Consequences consequences,
      ActionBook actions,
      CaseFiles files,
      DeadlineRegister deadlines,
      PeopleDirectory people,
      Employers employers,
      InstantSource clock) {
    this.sight = sight;
    this.sessions = sessions;
    this.requests = requests;
    this.invitees = invitees;
    this.agenda = agenda;
    this.notes = notes;
    this.followUps = followUps;
    this.absences = absences;
    this.strip = strip;
    this.inviting = inviting;
    this.involved = involved;
    this.asking = asking;
    this.chairRule = chairRule;
    this.keptOut = keptOut;
    this.lists = lists;
    this.shown = shown;
    this.exclusions = exclusions;
    this.quorums = quorums;
    this.missing = missing;
    this.consequences = consequences;
    this.actions = actions;
    this.files = files;
    this.deadlines = deadlines;
    this.people = people;
    this.employers = employers;
    this.clock = clock;
  }

  DiscussionView read(Viewer viewer, Discussion discussion) {
    var part = sight.require(viewer, discussion);
    var all = sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.ref);
    var session = all.getLast();
    var grades = chairRule.of(discussion.kind, clock.instant());
    var convenes = part.convenes();
    var own = part.own(session.number());
    var children = strip.of(viewer, discussion, part, files);
    var names =
        children.stream()
            .collect(
                Collectors.toMap(
                    DiscussionView.Child::file,
                    child -> child.identity().name(),
                    (one, other) -> one));
    return new DiscussionView(
        discussion.reference(),
        discussion.kind,
        discussion.state,
        discussion.contactRef,
        discussion.infoReceivedAt,
        discussion.circumstances(),
        convenes ? requests(discussion) : List.of(),
        discussion.timing,
        part.whole() ? discussion.timingReason : "",
        shown.person(discussion.chair, Role.CSC_SERVICE_MANAGER),
        shown.person(discussion.noteTaker, Role.BUSINESS_SUPPORT),
        convenes ? shown.offered(discussion, grades.grades()) : List.of(),
        grades.because(),
        convenes ? shown.offered(discussion, List.of(Role.BUSINESS_SUPPORT)) : List.of(),
        new DiscussionView.You(
            convenes,
            part.chairs(),
            part.holds(),
            lists.may(viewer, part),
            own == null ? null : own.id),
        all.stream().map(this::session).toList(),
        children,
        invitees(viewer, discussion, part, names),
        inviting.gaps(discussion, session),
        convenes ? notAsked(discussion, session, names) : List.of(),
        part.chair() ? exclusions.of(discussion.ref, viewer, viewer.id()) : List.of(),
        discussion.enquiryType,
        part.whole() ? discussion.enquiryRationale : "",
        points(discussion, part),
        notes(viewer, discussion, part),
        lines(discussion, part),
        part.whole() ? followUps(discussion, part) : List.of(),
        absences(discussion),
        quorums.of(discussion, session),
        missing.of(discussion, session, part.children()),
        consequences.of(discussion, session, part.children()),
        clocks(discussion),
        part.whole() ? discussion.calledOffBecause : "");
  }

  private List<DiscussionView.Request> requests(Discussion discussion) {
    return requests.findByDiscussionRefOrderByAskedAt(discussion.ref).stream()
        .map(one ->
            new DiscussionView.Request(
                people.nameOf(new PractitionerId(one.askedBy)),
                one.askedAt,
                one.because,
                one.joined))
        .toList();
  }

  private DiscussionView.Session session(DiscussionSession one) {
    return new DiscussionView.Session(
        one.number(),
        one.mode,
        one.plannedFor,
        one.howToJoin,
        one.invitedAt,
        one.startedAt,
        one.endedAt,
        shown.person(one.chair, Role.CSC_SERVICE_MANAGER),
        shown.person(one.noteTaker, Role.BUSINESS_SUPPORT),
        one.quorate,
        one.restDeferred,
        one.reconveneFor,
        one.minutesIssuedAt);
  }

  private List<DiscussionView.Invitee> invitees(
      Viewer viewer, Discussion discussion, Part part, Map<CaseRef, String> names) {
    var rows =
        invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref).stream()
            .filter(one -> one.person == null || !isKeptOut(discussion, one.person))
            .toList();
    var why = involved.why(discussion, rows, names);
    return rows.stream()
        .map(one -> invitee(viewer, discussion, part, one, why.getOrDefault(one, List.of())))
        .toList();
  }

  private List<DiscussionView.NotAsked> notAsked(
      Discussion discussion, DiscussionSession session, Map<CaseRef, String> names) {
    var off = involved.takenOff(discussion, inviting.of(discussion, session));
    var why = involved.why(discussion, off, names);
    return off.stream()
        .map(one ->
            new DiscussionView.NotAsked(
                one.agency,
                one.person != null
                    ? people.nameOf(new PractitionerId(one.person))
                    : one.outsideName.isEmpty()
                        ? employers.employer(one.employer).map(Organisation::name).orElse("")
                        : one.outsideName,
                why.getOrDefault(one, List.of()),
                one.withdrawnBecause))
        .toList();
  }

  private boolean isKeptOut(Discussion discussion, String person) {
    return keptOut.isKeptOut(discussion, new PractitionerId(person));
  }

  private DiscussionView.Invitee invitee(
      Viewer viewer, Discussion discussion, Part part, DiscussionInvitee one, List<String> why) {
    boolean readsReport =
        part.chair() || part.noteTaker() || viewer.organisation().id().equals(one.employer);
    return new DiscussionView.Invitee(
        one.id,
        one.sessionNumber,
        one.version,
        one.agency,
        one.employer,
        employers.employer(one.employer).map(Organisation::name).orElse(""),
        one.person == null ? null : shown.person(one.person, Role.REFERRER),
        one.outsideName,
        one.outsideEmail,
        part.convenes() ? one.outsideTelephone : "",
        one.requiredBy,
        why,
        visible(part, one.children()),
        one.attendance,
        one.attendedAs,
        readsReport ? one.report : "",
        one.reportSentAt,
        one.reportAccepted,
        one.withdrawnBecause,
        told(one),
        part.convenes() && asking.isToBeRungOff(discussion, one),
        toldOff(one));
  }

  private DiscussionView.@Nullable Told toldOff(DiscussionInvitee one) {
    var at = one.offToldAt;
    return one.offToldBy == null || at == null
        ? null
        : new DiscussionView.Told(
            one.offToldHow, people.nameOf(new PractitionerId(one.offToldBy)), at, false);
  }

  private DiscussionView.@Nullable Told told(DiscussionInvitee one) {
    var at = one.toldAt;
    if (one.toldHow.isEmpty() || one.toldBy == null || at == null) {
      return null;
    }
    var asked =
        sessions
            .findById(new DiscussionSession.Key(one.discussionRef, one.sessionNumber))
            .map(session -> session.arrangedAt)
            .orElse(null);
    return new DiscussionView.Told(
        one.toldHow,
        people.nameOf(new PractitionerId(one.toldBy)),
        at,
        asked != null && at.isBefore(asked));
  }

  /** Reasons speak of the whole, so only those read them who see every child. */
  private List<DiscussionView.Point> points(Discussion discussion, Part part) {
    var settled = agenda.findByKeyDiscussionRef(discussion.ref);
    return Stream.of(AgendaItem.values())
        .map(item ->
            settled.stream()
                .filter(point -> point.key.item() == item)
                .findFirst()
                .map(point ->
                    new DiscussionView.Point(
                        item,
                        point.status,
                        part.whole() ? point.reason : "",
                        people.nameOf(new PractitionerId(point.settledBy))))
                .orElseGet(() -> new DiscussionView.Point(item, null, "", null)))
        .toList();
  }

  private List<DiscussionView.Note> notes(Viewer viewer, Discussion discussion, Part part) {
    var reader =
        new Readable.Recipient(
            viewer.organisation().agency(), viewer.organisation().id(), part.named());
    return notes.findByDiscussionRefOrderByWrittenAtAscIdAsc(discussion.ref).stream()
        .filter(note -> !note.withdrawn)
        .filter(note ->
            part.named().containsAll(note.children())
                && Readable.by(
                    reader, new Readable.Line(note.employer, note.handling, note.children())))
        .map(note ->
            new DiscussionView.Note(
                note.id,
                note.sessionNumber,
                note.version,
                note.item,
                note.words,
                people.nameOf(new PractitionerId(note.author)),
                note.agency,
                note.handling,
                ofAll(part, note.children()) ? Set.of() : visible(part, note.children()),
                note.writtenAt,
                note.changedAt,
                note.author.equals(viewer.id().value())))
        .toList();
  }

  private static boolean ofAll(Part part, Set<CaseRef> children) {
    return part.whole() && children.containsAll(part.named());
  }

  private static Set<CaseRef> visible(Part part, Set<CaseRef> children) {
    var seen = new java.util.LinkedHashSet<>(children);
    seen.retainAll(part.named());
    return seen;
  }

  private List<ActionBook.Line> lines(Discussion discussion, Part part) {
    var shown =
        Stream.concat(
                part.children().stream().map(DiscussionChild::file),
                part.children().stream().map(DiscussionChild::named))
            .toList();
    return actions.ofSource(discussion.ref).stream()
        .filter(line -> part.whole() || shown.containsAll(line.children()))
        .toList();
  }

  private List<DiscussionView.FollowUp> followUps(Discussion discussion, Part part) {
    return followUps.findByDiscussionRefOrderByNamedAtAscIdAsc(discussion.ref).stream()
        .filter(one -> !one.withdrawn)
        .filter(one -> one.caseRef.isEmpty() || part.child(new CaseRef(one.caseRef)).isPresent())
        .map(one ->
            new DiscussionView.FollowUp(
                one.id,
                one.sessionNumber,
                one.kind,
                one.words,
                people.nameOf(new PractitionerId(one.namedBy)),
                one.caseRef.isEmpty() ? null : new CaseRef(one.caseRef),
                one.settledAs,
                one.recipient,
                one.response))
        .toList();
  }

  private List<DiscussionView.Absence> absences(Discussion discussion) {
    return absences.findByKeyDiscussionRef(discussion.ref).stream()
        .map(one ->
            new DiscussionView.Absence(
                one.key.sessionNumber(),
                one.key.agency(),
                one.attendance,
                one.settledAt != null,
                one.recipient,
                one.method,
                one.response))
        .toList();
  }

  private List<Deadline> clocks(Discussion discussion) {
    return deadlines.ofOwner(discussion.clocks().owner()).stream()
        .sorted(
            Comparator.comparing((Deadline clock) -> !clock.running()).thenComparing(Deadline::due))
        .toList();
  }
}
