package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a discussion starts with: references, codes and flags. */
@Component
public class DiscussionStart {

  private final Discussions discussions;
  private final DiscussionChildren children;
  private final DutyHours hours;
  private final InstantSource clock;

  DiscussionStart(
      Discussions discussions, DiscussionChildren children, DutyHours hours, InstantSource clock) {
    this.discussions = discussions;
    this.children = children;
    this.hours = hours;
    this.clock = clock;
  }

  /** The variables of {@code strategy-discussion}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(DiscussionRef ref) {
    var discussion = discussions.findById(ref.value()).orElseThrow();
    var variables = new LinkedHashMap<String, Object>();
    variables.put("strategyRef", discussion.ref);
    if (!discussion.contactRef.isEmpty()) {
      variables.put("contactRef", discussion.contactRef);
    }
    variables.put(
        "caseRefs",
        children.findByKeyDiscussionRefOrderByPosition(discussion.ref).stream()
            .map(child -> child.currentCaseRef)
            .distinct()
            .toList());
    variables.put("discussionKind", discussion.kind.name());
    variables.put("outOfHours", hours.outOfHours(clock.instant()));
    variables.put("startKey", discussion.ref);
    return variables;
  }
}
