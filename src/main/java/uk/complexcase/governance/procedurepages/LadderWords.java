package uk.complexcase.governance.procedurepages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.procedure.ProcedureModels;

/** Says who hears of a clock, and when, from the table the watch reads. */
@Component
class LadderWords {

  private final ProcedureModels models;

  LadderWords(ProcedureModels models) {
    this.models = models;
  }

  List<Timescale.Step> of(Hardness hardness) {
    return models.tableRows("escalation-ladder").stream()
        .filter(row -> hardness.name().equals(row.get("hardness")))
        .map(LadderWords::step)
        .toList();
  }

  static Timescale.Step step(Map<String, String> row) {
    return new Timescale.Step(when(row), who(row));
  }

  private static String when(Map<String, String> row) {
    var after = lag(row.getOrDefault("after", ""));
    return switch (row.getOrDefault("step", "")) {
      case "warning" -> "As a warning";
      case "breach" -> "When it is late";
      case "still-open" ->
          after + " late, then every " + lag(row.getOrDefault("repeat", "")) + " while it is open";
      default -> after + " late";
    };
  }

  private static String who(Map<String, String> row) {
    var whom =
        Arrays.stream(row.getOrDefault("whom", "").split(",")).map(LadderWords::whom).toList();
    var notAbove = row.getOrDefault("notAbove", "");
    var urgency =
        switch (row.getOrDefault("urgent", "")) {
          case "ALWAYS" -> "; at once, out of hours whoever is on call too";
          case "REAL_HOURS" -> "; at once where the clock counts hours";
          default -> "";
        };
    return CodeWords.first(String.join(" and ", whom))
        + (notAbove.isBlank()
            ? ""
            : ", nobody above the " + CodeWords.role(notAbove).toLowerCase(Locale.UK))
        + urgency;
  }

  private static String whom(String code) {
    return switch (code.strip()) {
      case "HOLDER" -> "whoever holds the work, or the responsible group where nobody does";
      case "RESPONSIBLE" -> "the responsible group";
      case "ONE_UP" -> "their manager";
      case "TWO_UP" -> "the manager above that";
      case "HEAD_OF_SERVICE" -> "the head of service";
      default -> code;
    };
  }

  private static String lag(String text) {
    if (!text.matches("\\d+(h|wd)")) {
      return "";
    }
    int amount = Integer.parseInt(text.replaceAll("\\D", ""));
    return Timescales.count(amount, text.endsWith("h") ? "hour" : "working day");
  }
}
