package uk.complexcase.pathway.meetings;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/**
 * Puts somebody on the lists of the restricted children of a discussion, so that they can convene
 * it: by the head of service or who stands in for them, with the reason.
 */
@Component
class OpeningLists {

  private static final Set<Role> WHO =
      EnumSet.of(Role.CSC_HEAD_OF_SERVICE, Role.CSC_SERVICE_MANAGER, Role.CSC_ONCALL_SENIOR);

  private final CaseAccess access;
  private final KeptOut keptOut;
  private final PeopleDirectory people;
  private final Trace trace;

  OpeningLists(CaseAccess access, KeptOut keptOut, PeopleDirectory people, Trace trace) {
    this.access = access;
    this.keptOut = keptOut;
    this.people = people;
    this.trace = trace;
  }

  /** Whether the viewer may, and there is a list to put somebody on. */
  boolean may(Viewer viewer, Part part) {
    return part.whole()
        && viewer.roles().stream().anyMatch(WHO::contains)
        && !access.restrictedOf(files(part.children())).isEmpty();
  }

  ActOutcome open(Doing doing, StrategyAct.OpenList act) {
    boolean asked =
        people.find(act.person()).isPresent()
            && !keptOut.isKeptOut(doing.discussion(), act.person())
            && access.keptFrom(act.person(), files(doing.part().children())).isEmpty();
    return Check.that(
            may(doing.viewer(), doing.part()),
            "",
            "Only the head of service, or who stands in for them, may do this")
        .and(asked, "person", "Choose somebody else; this person cannot be asked")
        .words("reason", act.reason(), 400, "Say why they are put on the list")
        .then(() -> {
          access
              .restrictedOf(files(doing.part().children()))
              .forEach(file ->
                  access.grant(
                      file,
                      new Grantee.Person(act.person()),
                      Check.clean(act.reason()),
                      doing.by()));
          trace.act(doing.discussion(), doing.by(), "STRATEGY_LIST_OPENED", doing.discussion().ref);
          return new Done("They are on the list and find the discussion now.");
        });
  }

  private static List<CaseRef> files(Collection<DiscussionChild> children) {
    return children.stream()
        .flatMap(child -> Stream.of(child.named(), child.file()))
        .distinct()
        .toList();
  }
}
