package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;

/**
 * Reads one discussion as one viewer may see it: only their children, and only lines about these or
 * about all, as far as the handling code lets them.
 */
@Component
class DiscussionReading {

  private final DiscussionSight sight;
  private final DiscussionSessions sessions;
  private final ReadingInvitees invitees;
  private final ReadingRecord record;
  private final ChildStrip strip;
  private final Inviting inviting;
  private final ChairRule chairRule;
  private final OpeningLists lists;
  private final ShownPeople shown;
  private final Exclusions exclusions;
  private final Quorums quorums;
  private final WhatIsMissing missing;
  private final Consequences consequences;
  private final CaseFiles files;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;

  DiscussionReading(
      DiscussionSight sight,
      DiscussionSessions sessions,
      ReadingInvitees invitees,
      ReadingRecord record,
      ChildStrip strip,
      Inviting inviting,
      ChairRule chairRule,
      OpeningLists lists,
      ShownPeople shown,
      Exclusions exclusions,
      Quorums quorums,
      WhatIsMissing missing,
      Consequences consequences,
      CaseFiles files,
      DeadlineRegister deadlines,
      InstantSource clock) {
    this.sight = sight;
    this.sessions = sessions;
    this.invitees = invitees;
    this.record = record;
    this.strip = strip;
    this.inviting = inviting;
    this.chairRule = chairRule;
    this.lists = lists;
    this.shown = shown;
    this.exclusions = exclusions;
    this.quorums = quorums;
    this.missing = missing;
    this.consequences = consequences;
    this.files = files;
    this.deadlines = deadlines;
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
        convenes ? record.requests(discussion) : List.of(),
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
        invitees.invitees(viewer, discussion, part, names),
        inviting.gaps(discussion, session),
        convenes ? invitees.notAsked(discussion, session, names) : List.of(),
        part.chair() ? exclusions.of(discussion.ref, viewer, viewer.id()) : List.of(),
        discussion.enquiryType,
        part.whole() ? discussion.enquiryRationale : "",
        record.points(discussion, part),
        record.notes(viewer, discussion, part),
        record.lines(discussion, part),
        part.whole() ? record.followUps(discussion, part) : List.of(),
        record.absences(discussion),
        quorums.of(discussion, session),
        missing.of(discussion, session, part.children()),
        consequences.of(discussion, session, part.children()),
        clocks(discussion),
        part.whole() ? discussion.calledOffBecause : "");
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

  private List<Deadline> clocks(Discussion discussion) {
    return deadlines.ofOwner(discussion.clocks().owner()).stream()
        .sorted(
            Comparator.comparing((Deadline clock) -> !clock.running()).thenComparing(Deadline::due))
        .toList();
  }
}
