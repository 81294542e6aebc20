package uk.complexcase.pathway.disruption;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureModels;

/**
 * For which children the law allows an option, by the table {@code legal-option-gate} (TCS-27,
 * F-22, F-23). It refuses a record that cannot be; it never recommends an option.
 */
@Component
class LegalOptionGate {

  private final ProcedureModels models;

  LegalOptionGate(ProcedureModels models) {
    this.models = models;
  }

  /**
   * What the table says.
   *
   * @param basis the law it rests on; empty where it is not allowed or needs none
   * @param because the reason as a person reads it
   */
  record Answer(boolean allowed, String basis, String because) {}

  Answer of(LegalOption option, AgeBand age, CareStatus care) {
    return models.tableRows("legal-option-gate").stream()
        .filter(row -> holds(row, "legalOption", option.name()))
        .filter(row -> holds(row, "ageBand", age.name()))
        .filter(row -> holds(row, "careStatus", care.name()))
        .map(row ->
            new Answer(
                "true".equals(row.get("allowed")),
                row.getOrDefault("basis", ""),
                row.getOrDefault("because", "")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The gate lacks " + option));
  }

  /** The first rule that holds counts; an empty cell holds always. */
  private static boolean holds(Map<String, String> row, String input, String value) {
    String cell = row.getOrDefault(input, "");
    return cell.isEmpty() || cell.equals("-") || cell.equals(value);
  }
}
