package uk.complexcase.clock.timescales;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureModels;

/**
 * The timescales in force, read from the decision table each time so that a changed table holds at
 * once.
 */
@Component
class Timescales {

  private static final String TABLE = "timescales";

  private final ProcedureModels models;

  Timescales(ProcedureModels models) {
    this.models = models;
  }

  Timescale inForce(TimescaleCode code) {
    return models.tableRows(TABLE).stream()
        .filter(row -> code.value().equals(row.get("code")))
        .findFirst()
        .map(Timescale::of)
        .orElseThrow(() -> new UnknownTimescale(code));
  }

  /** Every timescale that counts an age. */
  List<Timescale> ofAge() {
    return models.tableRows(TABLE).stream()
        .filter(row -> Rule.AGE.name().equals(row.get("rule")))
        .map(Timescale::of)
        .toList();
  }
}
