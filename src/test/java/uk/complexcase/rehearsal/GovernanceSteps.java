package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.governance.Attendance;
import uk.complexcase.pathway.governance.GovernanceClockwork;
import uk.complexcase.pathway.governance.GovernanceDesk;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;
import uk.complexcase.pathway.governance.GovernanceKind;
import uk.complexcase.pathway.governance.GovernanceList;
import uk.complexcase.product.VirtualTime;

/** How a child of a scenario stands on today's list of daily governance, and its meeting. */
final class GovernanceSteps {

  private final GovernanceDesk desk;
  private final VirtualTime time;
  private final GovernanceClockwork lists;

  GovernanceSteps(GovernanceDesk desk, VirtualTime time, AutowireCapableBeanFactory product) {
    this.desk = desk;
    this.time = time;
    this.lists = product.createBean(GovernanceClockwork.class);
  }

  void does(Viewer viewer, CaseRef child, String how) {
    lists.sweep();
    switch (how) {
      case "WAITS" -> assertThat(settled(viewer, child)).as("waits").containsExactly(false);
      case "SETTLED" -> assertThat(settled(viewer, child)).as("settled").containsExactly(true);
      case "ABSENT" -> assertThat(settled(viewer, child)).as("absent").isEmpty();
      case "HELD" -> hold(viewer);
      default -> throw new IllegalArgumentException("Governance knows no " + how);
    }
  }

  private List<Boolean> settled(Viewer viewer, CaseRef child) {
    return today(viewer).items().stream()
        .filter(
            item -> item.children().stream().anyMatch(one -> one.reference().equals(child.value())))
        .map(GovernanceList.Item::settled)
        .toList();
  }

  private void hold(Viewer viewer) {
    var day = LondonTime.today(time);
    var there = new HashMap<String, String>();
    today(viewer)
        .attendance()
        .forEach(one -> there.put("attendance-" + one.agency(), Attendance.PRESENT.name()));
    assertThat(
            List.of(
                desk.start(viewer, GovernanceKind.DAILY, day),
                desk.attend(viewer, GovernanceKind.DAILY, day, there),
                desk.end(viewer, GovernanceKind.DAILY, day, "All of the list was gone through")))
        .hasOnlyElementsOfType(Outcome.Done.class);
  }

  private GovernanceList today(Viewer viewer) {
    return desk.show(viewer, GovernanceKind.DAILY, LondonTime.today(time));
  }
}
