package uk.complexcase.clock.escalation;

import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.procedure.ProcedureModels;

/** The ladders in force, read from the decision table each time so that a changed one holds. */
@Component
class Ladders {

  private static final String TABLE = "escalation-ladder";

  private final ProcedureModels models;

  Ladders(ProcedureModels models) {
    this.models = models;
  }

  Ladder of(Hardness hardness) {
    return Ladder.of(
        models.tableRows(TABLE).stream()
            .filter(row -> hardness.name().equals(row.get("hardness")))
            .map(Rung::of)
            .toList());
  }
}
