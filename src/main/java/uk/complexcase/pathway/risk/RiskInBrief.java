package uk.complexcase.pathway.risk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.InBrief;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** Level, next review, plan and marker in a line each, for whoever takes over the work. */
@Component
class RiskInBrief implements InBrief {

  private final RiskDesk desk;

  RiskInBrief(RiskDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Fact> inBrief(Viewer viewer, CaseRef child) {
    return desk.history(viewer, child).stream().flatMap(RiskInBrief::facts).toList();
  }

  private static Stream<Fact> facts(RiskHistory history) {
    var now = history.present();
    return Stream.of(
            new Fact("Level of risk", level(history)),
            new Fact("Complex safeguarding", now.state()),
            new Fact(
                "Next risk review",
                now.reviewDue() == null ? "" : LondonTime.full(now.reviewDue())),
            new Fact("What the young person wants", now.goals()),
            new Fact("What helped", whatHelped(history)),
            new Fact("Exploitation panel", now.panel()),
            new Fact("Hazard marker", now.hazard() ? "Set" : ""))
        .filter(fact -> !fact.words().isEmpty());
  }

  private static String level(RiskHistory history) {
    var now = history.present();
    if (!now.agreed()) {
      return now.level() + ", as screened";
    }
    var direction = now.direction().toLowerCase(Locale.UK);
    return now.level()
        + (direction.isEmpty() ? "" : ", " + direction)
        + ", agreed "
        + LondonTime.full(history.levels().getFirst().at());
  }

  /** As the latest review of the present case has it. */
  private static String whatHelped(RiskHistory history) {
    return history.steps().stream()
        .filter(step -> step.label().equals(RiskStep.Kind.REVIEWED.label()))
        .flatMap(step -> step.facts().stream())
        .filter(fact -> fact.label().equals(RiskWords.WHAT_HELPED))
        .map(RiskHistory.Fact::words)
        .findFirst()
        .orElse("");
  }
}
