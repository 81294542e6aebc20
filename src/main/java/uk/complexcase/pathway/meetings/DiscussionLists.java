package uk.complexcase.pathway.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskDesk;

/** Lists of discussions, and what stands open on a child. */
@Component
class DiscussionLists {

  private static final int MOST = 200;

  private final Discussions discussions;
  private final DiscussionSessions sessions;
  private final DiscussionInvitees invitees;
  private final DiscussionChildren children;
  private final DiscussionSight sight;
  private final Askers askers;
  private final KeptOut keptOut;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final TaskDesk tasks;

  DiscussionLists(
      Discussions discussions,
      DiscussionSessions sessions,
      DiscussionInvitees invitees,
      DiscussionChildren children,
      DiscussionSight sight,
      Askers askers,
      KeptOut keptOut,
      DeadlineRegister deadlines,
      CaseFiles files,
      CaseAccess access,
      PeopleDirectory people,
      TaskDesk tasks) {
    this.discussions = discussions;
    this.sessions = sessions;
    this.invitees = invitees;
    this.children = children;
    this.sight = sight;
    this.askers = askers;
    this.keptOut = keptOut;
    this.deadlines = deadlines;
    this.files = files;
    this.access = access;
    this.people = people;
    this.tasks = tasks;
  }

  List<DiscussionLine> mine(Viewer viewer) {
    var refs = new LinkedHashSet<String>();
    invitees
        .findByPersonOrEmployer(viewer.id().value(), viewer.organisation().id())
        .forEach(one -> refs.add(one.discussionRef));
    discussions
        .findByChairOrNoteTaker(viewer.id().value(), viewer.id().value())
        .forEach(one -> refs.add(one.ref));
    if (viewer.roles().stream().anyMatch(DiscussionSight.CONVENERS::contains)) {
      discussions
          .findByStateInOrderByInfoReceivedAt(OpeningDiscussion.openStates())
          .forEach(one -> refs.add(one.ref));
    }
    return lines(viewer, refs);
  }

  List<DiscussionLine> aboutChild(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var refs =
        children.findByCurrentCaseRefIn(List.of(files.current(child).value())).stream()
            .map(row -> row.key.discussionRef())
            .toList();
    return lines(viewer, refs);
  }

  private List<DiscussionLine> lines(Viewer viewer, Collection<String> refs) {
    return discussions.findByRefInOrderByAskedAtDesc(refs).stream()
        .sorted(Comparator.comparing(discussion -> !discussion.state.open()))
        .flatMap(discussion ->
            sight
                .of(viewer, discussion)
                .map(DiscussionLists::what)
                .or(() -> asked(viewer, discussion))
                .map(part -> line(discussion, part, seen(viewer, discussion)))
                .stream())
        .limit(MOST)
        .toList();
  }

  private static DiscussionLine.Part what(Part part) {
    return part.chair()
        ? DiscussionLine.Part.CHAIR
        : part.noteTaker()
            ? DiscussionLine.Part.NOTE_TAKER
            : part.own().isEmpty() ? DiscussionLine.Part.CONVENER : DiscussionLine.Part.INVITED;
  }

  /** Whoever asked hears that none is held, and why, unless they are kept out (CSD-10). */
  private Optional<DiscussionLine.Part> asked(Viewer viewer, Discussion discussion) {
    return discussion.state == DiscussionState.CANCELLED
            && !keptOut.isKeptOut(discussion, viewer.id())
            && askers.include(viewer, discussion)
        ? Optional.of(DiscussionLine.Part.ASKER)
        : Optional.empty();
  }

  private int seen(Viewer viewer, Discussion discussion) {
    return sight.of(viewer, discussion).map(part -> part.children().size()).orElse(1);
  }

  private DiscussionLine line(Discussion discussion, DiscussionLine.Part part, int seen) {
    var session = sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.ref).getLast();
    return new DiscussionLine(
        discussion.reference(),
        discussion.kind,
        discussion.state,
        seen,
        session.plannedFor,
        due(discussion, session),
        part,
        discussion.calledOffBecause);
  }

  private java.time.@Nullable Instant due(Discussion discussion, DiscussionSession session) {
    var clock =
        session.number() == 1
            ? deadlines.find(Clocks.DISCUSSION, discussion.clocks())
            : deadlines.find(Clocks.RECONVENE, discussion.clocks(session.number() - 1, ""));
    return clock.filter(Deadline::running).map(Deadline::due).orElse(null);
  }

  /** The task says the same as the record, with its holder; a reader needs it once. */
  List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var file = files.current(child).value();
    boolean asked =
        tasks.openOf(viewer, file).stream()
            .anyMatch(task ->
                task.formId().equals(RoomTasks.CONVENE) || task.formId().equals(RoomTasks.HOLD));
    var steps = new ArrayList<OpenStep>();
    discussions.ofChildren(List.of(file), OpeningDiscussion.openStates()).stream()
        .filter(discussion -> !asked || discussion.state == DiscussionState.IN_PROGRESS)
        .map(discussion -> step(viewer, discussion))
        .forEach(steps::add);
    return List.copyOf(steps);
  }

  private OpenStep step(Viewer viewer, Discussion discussion) {
    var session = sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.ref).getLast();
    String what = discussion.kind.label() + " " + discussion.ref;
    var chair = discussion.chair;
    return new OpenStep(
        switch (discussion.state) {
          case IN_PROGRESS -> what + " is being held";
          case RECONVENE_NEEDED -> what + " is to be reconvened";
          default -> what + " is to be held";
        },
        chair == null
            ? Role.CSC_TEAM_MANAGER.label() + "s"
            : people.nameOf(new PractitionerId(chair)),
        due(discussion, session),
        sight.of(viewer, discussion).isPresent() ? discussion.reference() : null);
  }
}
