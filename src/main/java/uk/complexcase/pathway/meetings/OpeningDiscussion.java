package uk.complexcase.pathway.meetings;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Opens a discussion with its clock, or joins the open one of any of the children: never two
 * (CSD-24). Joins the caller's transaction.
 */
@Component
class OpeningDiscussion {

  private final Discussions discussions;
  private final DiscussionSessions sessions;
  private final DiscussionChildren children;
  private final DiscussionRequests requests;
  private final DiscussedCases cases;
  private final Inviting inviting;
  private final Exclusions exclusions;
  private final CaseFiles files;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  OpeningDiscussion(
      Discussions discussions,
      DiscussionSessions sessions,
      DiscussionChildren children,
      DiscussionRequests requests,
      DiscussedCases cases,
      Inviting inviting,
      Exclusions exclusions,
      CaseFiles files,
      CaseAccess access,
      DeadlineRegister deadlines,
      Trace trace,
      ApplicationEventPublisher events) {
    this.discussions = discussions;
    this.sessions = sessions;
    this.children = children;
    this.requests = requests;
    this.cases = cases;
    this.inviting = inviting;
    this.exclusions = exclusions;
    this.files = files;
    this.access = access;
    this.deadlines = deadlines;
    this.trace = trace;
    this.events = events;
  }

  /** Which discussion children are discussed in, and whether it was open already. */
  record Opened(DiscussionRef discussion, boolean joined) {}

  /** Once a request; again, it answers as the first time. */
  Opened open(Asked asked) {
    var about = asked.children().stream().map(files::current).distinct().toList();
    cases.hold(about);
    return before(asked).orElseGet(() -> anew(asked, about));
  }

  private Optional<Opened> before(Asked asked) {
    return requests
        .findByAskedKey(asked.key())
        .map(request -> new Opened(new DiscussionRef(request.discussionRef), request.joined));
  }

  private Opened anew(Asked asked, List<CaseRef> about) {
    var running =
        discussions.ofChildren(about.stream().map(CaseRef::value).toList(), openStates()).stream()
            .findFirst()
            .flatMap(found -> discussions.hold(found.ref))
            .filter(found -> found.state.open());
    boolean joined = running.isPresent();
    var discussion = running.orElseGet(() -> create(asked, about.getFirst()));
    if (joined) {
      discussion.joinedBy(asked);
    }
    var added = add(discussion, about);
    requests.saveAndFlush(new DiscussionRequest(discussion, asked, joined));
    inviting.fill(discussion, asked.at());
    exclusions.cover(
        discussion.ref, added.stream().map(DiscussionChild::named).toList(), PractitionerId.SYSTEM);
    for (var file : about) {
      files.status(file, ChildCaseStatus.STRATEGY, asked.at(), PractitionerId.SYSTEM);
    }
    for (var child : added) {
      access.grant(
          child.file(),
          new Grantee.Group(Role.CSC_TEAM_MANAGER),
          "Convenes the strategy discussion " + discussion.ref,
          PractitionerId.SYSTEM);
    }
    record(discussion, asked, about, joined);
    if (joined) {
      events.publishEvent(
          new InvitationsChanged(discussion.reference(), PractitionerId.SYSTEM, asked.at()));
    } else {
      events.publishEvent(new DiscussionOpened(discussion.reference()));
    }
    return new Opened(discussion.reference(), joined);
  }

  private Discussion create(Asked asked, CaseRef first) {
    var discussion = discussions.saveAndFlush(new Discussion(asked, first));
    sessions.saveAndFlush(new DiscussionSession(discussion.ref, 1));
    deadlines.open(Clocks.DISCUSSION, discussion.clocks(), asked.informationReceivedAt());
    return discussion;
  }

  /** Adds those it is not about yet. */
  private List<DiscussionChild> add(Discussion discussion, List<CaseRef> about) {
    var known = children.findByKeyDiscussionRefOrderByPosition(discussion.ref);
    var files = known.stream().map(DiscussionChild::file).toList();
    int next =
        known.stream().map(child -> child.position).max(Comparator.naturalOrder()).orElse(0) + 1;
    var fresh = about.stream().filter(file -> !files.contains(file)).toList();
    var rows = new java.util.ArrayList<DiscussionChild>();
    for (int i = 0; i < fresh.size(); i++) {
      rows.add(new DiscussionChild(discussion.ref, fresh.get(i), next + i));
    }
    return children.saveAllAndFlush(rows);
  }

  /** The request goes on each child's record (CSD-67). */
  private void record(Discussion discussion, Asked asked, List<CaseRef> about, boolean joined) {
    var theirs =
        children.findByKeyDiscussionRefOrderByPosition(discussion.ref).stream()
            .filter(child -> about.contains(child.file()))
            .toList();
    trace.children(
        discussion,
        theirs,
        asked.by(),
        asked.at(),
        joined ? "STRATEGY_DISCUSSION_JOINED" : "STRATEGY_DISCUSSION_ASKED",
        joined
            ? "Joined to the strategy discussion " + discussion.ref + " that was open already"
            : discussion.kind.label() + " " + discussion.ref + " asked for");
  }

  static EnumSet<DiscussionState> openStates() {
    var open = EnumSet.noneOf(DiscussionState.class);
    for (var state : DiscussionState.values()) {
      if (state.open()) {
        open.add(state);
      }
    }
    return open;
  }
}
