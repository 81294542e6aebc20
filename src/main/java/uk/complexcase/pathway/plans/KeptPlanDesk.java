package uk.complexcase.pathway.plans;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The plan's page: where each act is done; one that is refused leaves nothing of the others. */
@Service
@Transactional
class KeptPlanDesk implements PlanDesk {

  private final ShowingPlans showing;
  private final TypingLines typing;
  private final ConfirmingFit confirming;
  private final StoppingLines stopping;
  private final SettlingLines settling;

  KeptPlanDesk(
      ShowingPlans showing,
      TypingLines typing,
      ConfirmingFit confirming,
      StoppingLines stopping,
      SettlingLines settling) {
    this.showing = showing;
    this.typing = typing;
    this.confirming = confirming;
    this.stopping = stopping;
    this.settling = settling;
  }

  @Override
  @Transactional(readOnly = true)
  public Shown of(Viewer viewer, CaseRef child) {
    return showing.of(viewer, child);
  }

  @Override
  public Answer write(
      Viewer viewer, CaseRef child, Map<String, String> typed, String submissionId) {
    return typing.write(viewer, child, typed, submissionId);
  }

  @Override
  public Answer confirm(Viewer viewer, CaseRef child, Map<String, String> typed) {
    return confirming.confirm(viewer, child, typed);
  }

  @Override
  public Answer pause(Viewer viewer, CaseRef child, Map<String, String> typed) {
    return stopping.pause(viewer, child, typed);
  }

  @Override
  public Answer settle(Viewer viewer, CaseRef child, Map<String, String> typed) {
    return settling.settle(viewer, child, typed);
  }
}
