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

  /** No watch runs for a birthday: no day from which it follows may enter the engine. */
  private static final List<Timescale.Step> BIRTHDAY =
      List.of(
          new Timescale.Step(
              "At no time",
              "Nobody is warned, and a birthday is never late. When it is near or reached, the"
                  + " parts of the procedure that wait for it go on by themselves"));

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
    var hardness = Hardness.valueOf(text(row, "hardness"));
    var source = text(row, "source");
    return new Timescale(
        text(row, "code"),
        text(row, "label"),
        dated(
            text(row, "code"),
            length(rule, Integer.parseInt(text(row, "amount")), text(row, "startPoint"))),
        warnings(rule, Integer.parseInt(text(row, "amount")), text(row, "warnings")),
        kind(hardness),
        CodeWords.role(text(row, "responsible")),
        source,
        clauses.stream().filter(id -> !id.equals("local-default")).toList(),
        clauses.contains("local-default") || source.equals("local default"),
        rule == Rule.AGE ? BIRTHDAY : ladder.getOrDefault(hardness, List.of()));
  }

  /** The length of the table, and what sets or limits the clock beside it. */
  private static String dated(String code, String length) {
    var set = DatedClocks.of(code);
    if (set.isEmpty()) {
      return length;
    }
    return set.startsWith("Never ")
        ? length + ". " + set
        : set + ". Without such a date: " + length;
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

  /**
   * Half of one working day is the opening of its last day: the register warns once, so say it
   * once.
   */
  static String warnings(Rule rule, int amount, String text) {
    if (rule == Rule.AGE) {
      return "Nobody is warned";
    }
    boolean same = rule == Rule.WORKING_DAYS && amount == 1;
    return warnings(same ? text.replaceFirst("half *, *(?=last-day)", "") : text);
  }

  static String warnings(String text) {
    var each =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(warning -> !warning.isEmpty())
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
