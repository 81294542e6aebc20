package uk.complexcase.pathway.risk;

import java.util.List;
import org.springframework.stereotype.Component;

/** When the marker was set, not set or cleared, by whom and why (TCS-57). */
@Component
class HazardWords {

  private final RiskWords words;

  HazardWords(RiskWords words) {
    this.words = words;
  }

  /**
   * What was decided on the marker.
   *
   * @param done steps of one case, newest first
   */
  List<RiskHistory.Marker> of(List<RiskStep> done) {
    return done.stream().filter(this::decides).map(this::marker).toList();
  }

  private boolean decides(RiskStep step) {
    return step.kind == RiskStep.Kind.HAZARD || cleared(step);
  }

  private boolean cleared(RiskStep step) {
    return step.kind == RiskStep.Kind.CLOSURE
        && "YES".equals(RiskWords.text(words.answers(step), "hazardCleared"));
  }

  private RiskHistory.Marker marker(RiskStep step) {
    var said = words.answers(step);
    return cleared(step)
        ? new RiskHistory.Marker(
            step.doneAt, "Cleared", words.by(step), RiskWords.text(said, "closureReason"))
        : new RiskHistory.Marker(
            step.doneAt,
            Hazard.valueOf(RiskWords.text(said, "hazard")).label(),
            words.by(step),
            RiskWords.text(said, "hazardReason"));
  }
}
