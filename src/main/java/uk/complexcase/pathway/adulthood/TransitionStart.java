package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a transition starts with: references, a code and a flag. */
@Component
public class TransitionStart {

  private final Transitions transitions;

  TransitionStart(Transitions transitions) {
    this.transitions = transitions;
  }

  /** The variables of {@code transition-to-adult-services}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var transition = transitions.findById(ref).orElseThrow();
    // what the register told before the process could hear it
    var stage =
        transition.stage == Stage.SIXTEEN && transition.nearAt != null
            ? Stage.NEAR_EIGHTEEN
            : transition.stage;
    return Map.of(
        "transitionRef",
        transition.ref,
        "caseRef",
        transition.caseRef,
        "transitionStage",
        stage.name(),
        "noticeOnAge",
        transition.noticeOnAge);
  }
}
