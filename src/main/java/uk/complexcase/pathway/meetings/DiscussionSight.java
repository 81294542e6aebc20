package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Who may know of a discussion, and of which of its children: its chair and note taker, the
 * managers who may convene it, and those asked to come (CSD-63). Being asked opens no case file
 * (CSD-70). Whoever is kept out knows of nothing.
 */
@Component
class DiscussionSight {

  /** Those who convene a discussion until it has a chair. */
  static final Set<Role> CONVENERS =
      Set.copyOf(
          EnumSet.of(
              Role.CSC_TEAM_MANAGER,
              Role.CSC_SERVICE_MANAGER,
              Role.CSC_HEAD_OF_SERVICE,
              Role.CSC_ONCALL_SENIOR,
              Role.EDT));

  private final DiscussionChildren children;
  private final DiscussionInvitees invitees;
  private final ChairRule chairs;
  private final KeptOut keptOut;
  private final CaseAccess access;
  private final InstantSource clock;

  DiscussionSight(
      DiscussionChildren children,
      DiscussionInvitees invitees,
      ChairRule chairs,
      KeptOut keptOut,
      CaseAccess access,
      InstantSource clock) {
    this.children = children;
    this.invitees = invitees;
    this.chairs = chairs;
    this.keptOut = keptOut;
    this.access = access;
    this.clock = clock;
  }

  Part require(Viewer viewer, Discussion discussion) {
    return of(viewer, discussion)
        .orElseThrow(() -> new NotVisible("No discussion " + discussion.ref));
  }

  Optional<Part> of(Viewer viewer, Discussion discussion) {
    if (keptOut.isKeptOut(discussion, viewer.id())) {
      return Optional.empty();
    }
    var all = children.findByKeyDiscussionRefOrderByPosition(discussion.ref);
    var hidden = access.hiddenOf(viewer, all.stream().map(DiscussionChild::file).toList());
    var own = own(viewer, discussion);
    boolean chair = viewer.id().value().equals(discussion.chair);
    boolean noteTaker = viewer.id().value().equals(discussion.noteTaker);
    boolean manages = viewer.roles().stream().anyMatch(CONVENERS::contains);
    if (!chair && !noteTaker && !manages && own.isEmpty()) {
      return Optional.empty();
    }
    var limited = chair || noteTaker || manages ? Set.<CaseRef>of() : limitedTo(own);
    var seen =
        all.stream()
            .filter(child -> !hidden.contains(child.file()))
            .filter(child -> limited.isEmpty() || limited.contains(child.named()))
            .toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = seen.size() == all.size();
    boolean mayChair =
        chair
            || (discussion.chair == null
                && whole
                && chairs.allows(discussion.kind, clock.instant(), viewer.roles()));
    return Optional.of(
        new Part(
            seen,
            whole,
            chair || noteTaker || (manages && whole),
            mayChair,
            chair,
            noteTaker,
            own));
  }

  /**
   * Their own rows; a row without a person is for everybody of the organisation who works cases.
   */
  private List<DiscussionInvitee> own(Viewer viewer, Discussion discussion) {
    String id = viewer.id().value();
    String employer = viewer.organisation().id();
    return invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref).stream()
        .filter(DiscussionInvitee::asked)
        .filter(one ->
            one.person == null
                ? one.employer.equals(employer) && viewer.may(Permission.OPEN_CASES)
                : one.person.equals(id))
        .sorted(java.util.Comparator.comparing(one -> one.sessionNumber))
        .toList();
  }

  private static Set<CaseRef> limitedTo(List<DiscussionInvitee> own) {
    return own.stream().anyMatch(one -> one.children.isEmpty())
        ? Set.of()
        : own.stream().flatMap(one -> one.children().stream()).collect(Collectors.toSet());
  }
}
