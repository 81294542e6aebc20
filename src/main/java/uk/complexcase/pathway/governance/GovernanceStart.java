package uk.complexcase.pathway.governance;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code governance-meeting} starts with: references and codes. */
@Component
public class GovernanceStart {

  private final GovernanceMeetings meetings;

  GovernanceStart(GovernanceMeetings meetings) {
    this.meetings = meetings;
  }

  /** The start of the process of this meeting. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String meeting) {
    var found = meetings.findById(meeting).orElseThrow();
    return Map.of(
        "governanceRef", found.ref, "governanceKind", found.kind.name(), "startKey", found.ref);
  }
}
