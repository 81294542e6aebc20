package uk.complexcase.pathway.transition;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a handover starts with: references and codes only. */
@Component
public class HandoverStart {

  private final Handovers handovers;

  HandoverStart(Handovers handovers) {
    this.handovers = handovers;
  }

  /** The variables of {@code handover-and-transfer}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var one = handovers.findById(ref).orElseThrow();
    return Map.of(
        "transferRef",
        one.ref,
        "startKey",
        one.ref,
        "transferKind",
        one.kind.name(),
        "caseRef",
        one.caseRef,
        "fromWorker",
        one.fromWorker == null ? "" : one.fromWorker,
        "toWorker",
        one.toWorker == null ? "" : one.toWorker);
  }
}
