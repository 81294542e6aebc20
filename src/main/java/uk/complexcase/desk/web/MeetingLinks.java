package uk.complexcase.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.StrategyDesk;

/** Where the meeting is that a clock is about. */
@Component
class MeetingLinks {

  private final StrategyDesk desk;
  private final GovernanceDesk governance;

  MeetingLinks(StrategyDesk desk, GovernanceDesk governance) {
    this.desk = desk;
    this.governance = governance;
  }

  /** Its page, for those who have a part in it; null for others and for every other clock. */
  @Nullable String of(Viewer viewer, Deadline deadline) {
    var owner = deadline.subject().owner();
    if (!owner.startsWith("S-")) {
      return governance.addressOf(viewer, owner).orElse(null);
    }
    try {
      var discussion = new DiscussionRef(owner);
      desk.show(viewer, discussion);
      return "/meetings/" + discussion;
    } catch (NotVisible hidden) {
      return null;
    }
  }
}
