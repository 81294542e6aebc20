package uk.complexcase.pathway.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What one viewer has to do with a discussion.
 *
 * @param children those they may see, in order; never empty
 * @param whole whether these are all of them
 * @param convenes whether they may convene it and keep its record
 * @param chairs whether they chair it, or may while nobody does
 * @param own their rows among those asked, newest session last
 */
record Part(
    List<DiscussionChild> children,
    boolean whole,
    boolean convenes,
    boolean chairs,
    boolean chair,
    boolean noteTaker,
    List<DiscussionInvitee> own) {

  /** Whether they may write in it. */
  boolean holds() {
    return convenes || chairs || !own.isEmpty();
  }

  Optional<DiscussionChild> child(CaseRef ref) {
    return children.stream().filter(child -> child.named().equals(ref)).findFirst();
  }

  Set<CaseRef> named() {
    return children.stream().map(DiscussionChild::named).collect(Collectors.toSet());
  }

  /** Those of the children that they take part for, in their order. */
  Set<CaseRef> visible(Set<CaseRef> of) {
    var seen = new LinkedHashSet<>(of);
    seen.retainAll(named());
    return seen;
  }

  /** Their row in a session. */
  @Nullable DiscussionInvitee own(int session) {
    return own.stream().filter(one -> one.sessionNumber == session).findFirst().orElse(null);
  }
}
