package uk.complexcase.governance.procedurepages;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.clock.timescales.StartPoint;
import uk.complexcase.procedure.ProcedureModels;

/** The clocks in force in words, from the table they are computed by. */
@Component("timescalesInWords")
public class Timescales {

  private final ProcedureModels models;
  private final LadderWords ladders;

  Timescales(ProcedureModels models, LadderWords ladders) {
    this.models = models;
    this.ladders = ladders;
  }

  /** All of them, in the order of the table. */
  public List<Timescale> all() {
    var ladder = new EnumMap<Hardness, List<Timescale.Step>>(Hardness.class);
    for (Hardness hardness : Hardness.values()) {
      ladder.put(hardness, ladders.of(hardness));
    }
    return models.tableRows("timescales").stream().map(row -> words(row, ladder)).toList();
  }

  public Optional<Timescale> of(String code) {
    return all().stream().filter(scale -> scale.code().equals(code)).findFirst();
  }

  private static Timescale words(
      Map<String, String> row, Map<Hardness, List<Timescale.Step>> ladder) {
    var clauses =
        Arrays.stream(text(row, "Clauses").split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .toList();
    var rule = Rule.valueOf(text(row, "rule"));
    var amount = Integer.parseInt(text(row, "amount"));
    var hardness = Hardness.valueOf(text(row, "hardness"));
    var source = text(row, "source");
    return new Timescale(
        text(row, "code"),
        text(row, "label"),
        DatedClocks.length(text(row, "code"), length(rule, amount, text(row, "startPoint"))),
        warnings(rule, amount, text(row, "warnings")),
        kind(hardness),
        CodeWords.role(text(row, "responsible")),
        source,
        clauses.stream().filter(id -> !id.equals("local-default")).toList(),
        clauses.contains("local-default") || source.equals("local default"),
        rule == Rule.AGE ? List.of() : ladder.getOrDefault(hardness, List.of()));
  }

  static String length(Rule rule, int amount, String start) {
    var from =
        " from the moment "
            + StartPoint.valueOf(start.isBlank() ? "RECEIPT" : start.strip()).label();
    return switch (rule) {
      case WORKING_DAYS ->
          count(amount, "working day") + from + ", to 17:00; the day itself is not counted";
      case ELAPSED_HOURS -> count(amount, "hour") + from + ", through nights and holidays";
      case CALENDAR_MONTHS ->
          count(amount, "month") + from + ", pulled back to a working day at 17:00";
      case AGE -> "When the child turns " + amount + ", at the start of the birthday";
    };
  }

  /** Half of one working day is its last day; of a birthday nobody is warned. */
  static String warnings(Rule rule, int amount, String text) {
    if (rule == Rule.AGE) {
      return "None; what is to follow begins by itself";
    }
    boolean oneDay = rule == Rule.WORKING_DAYS && amount == 1 && text.contains("last-day");
    var each =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(warning -> !warning.isEmpty())
            .filter(warning -> !(oneDay && warning.equals("half")))
            .map(Timescales::warning)
            .toList();
    return each.isEmpty() ? "No warning before" : CodeWords.first(String.join(", ", each));
  }

  private static String warning(String code) {
    if (code.matches("\\d+h")) {
      return "after " + count(number(code), "hour");
    }
    if (code.matches("\\d+m")) {
      return count(number(code), "month") + " before";
    }
    return switch (code) {
      case "half" -> "halfway";
      case "last-day" -> "on the last day";
      default -> code;
    };
  }

  private static String kind(Hardness hardness) {
    return switch (hardness) {
      case STATUTORY -> "Required by law or statutory guidance";
      case SAFETY -> "For a child's safety";
      case LOCAL -> "A rule of the local procedure";
      case SOFT -> "An aim";
      case AGREED -> "Agreed in a meeting";
    };
  }

  static String count(int amount, String unit) {
    return amount + " " + unit + (amount == 1 ? "" : "s");
  }

  private static int number(String code) {
    return Integer.parseInt(code.replaceAll("\\D", ""));
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").strip();
  }
}
