package uk.complexcase.pathway.referral.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.CriminalActs;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.RiskToOthers;
import uk.complexcase.pathway.referral.Setting;
import uk.complexcase.pathway.referral.Urgency;

/** One step's answers as the check page reads them back. */
public record CheckSection(ReferralStep step, List<Line> lines) {

  /** A question and its answer as typed. */
  public record Line(String question, String answer) {}

  static List<CheckSection> all(Answers answers, boolean hub) {
    return Stream.of(ReferralStep.values())
        .filter(step -> step != ReferralStep.CHECK)
        .map(step -> new CheckSection(step, lines(step, answers, hub)))
        .toList();
  }

  private static List<Line> lines(ReferralStep step, Answers answers, boolean hub) {
    return switch (step) {
      case URGENCY -> urgency(answers);
      case CHILDREN -> answers.children().stream().map(place -> child(answers, place)).toList();
      case CONCERNS ->
          List.of(
              new Line("Concern", concerns(answers)),
              new Line("Exploitation", yesNo(answers, "exploitationConcern")),
              new Line(
                  "Where it happens", label(answers, "setting", Setting.values(), Setting::label)),
              new Line("People thought to cause harm", answers.value("suspects")));
      case HAPPENED ->
          List.of(
              new Line("Facts", answers.value("facts")),
              new Line("What you make of it", answers.value("analysis")),
              new Line("What the child said", answers.value("childSaid")));
      case RISK ->
          List.of(
              new Line(
                  "Risk to others",
                  label(answers, "riskToOthers", RiskToOthers.values(), RiskToOthers::label)),
              new Line(
                  "Criminal acts",
                  label(answers, "criminalActs", CriminalActs.values(), CriminalActs::label)));
      case FAMILY ->
          List.of(
              new Line(
                  "Family informed",
                  label(answers, "familyInformed", FamilyInformed.values(), FamilyInformed::label)),
              new Line("Reason", answers.value("familyInformedReason")));
      case YOU -> you(answers, hub);
      case CHECK -> List.of();
    };
  }

  private static List<Line> urgency(Answers answers) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Urgency", label(answers, "urgency", Urgency.values(), Urgency::label)));
    lines.add(new Line("Rang the hub", yesNo(answers, "callMade")));
    if (answers.is("callMade", "YES")) {
      lines.add(
          new Line("When", joined(answers, "call.day", "call.month", "call.year", "call.time")));
      lines.add(new Line("Spoke to", answers.value("callSpokenTo")));
    }
    return lines;
  }

  private static Line child(Answers answers, int place) {
    var born =
        joined(
            answers,
            ChildRows.input(place, "dob.day"),
            ChildRows.input(place, "dob.month"),
            ChildRows.input(place, "dob.year"));
    var age = answers.value(ChildRows.input(place, "age"));
    var said =
        Stream.of(
                answers.value(ChildRows.input(place, "name")),
                born.isBlank() ? "" : "born " + born,
                age.isBlank() ? "" : "about " + age,
                prefixed("lives with ", answers.value(ChildRows.input(place, "livesWith"))),
                answers.value(ChildRows.input(place, "school")))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return new Line("Child " + (place + 1), said);
  }

  private static List<Line> you(Answers answers, boolean hub) {
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            "You see it as child protection", yesNo(answers, "referrerViewIsChildProtection")));
    lines.add(new Line("Safeguarding lead consulted", yesNo(answers, "leadConsulted")));
    if (answers.is("leadConsulted", "YES")) {
      lines.add(
          new Line(
              "On",
              joined(
                  answers,
                  "leadConsultedOn.day",
                  "leadConsultedOn.month",
                  "leadConsultedOn.year")));
    }
    lines.add(new Line("Telephone", answers.value("referrerTelephone")));
    if (hub && answers.is("byTelephone", "YES")) {
      lines.add(new Line("Caller", joined(answers, "referrerName", "referrerOrganisation")));
    }
    return lines;
  }

  private static String concerns(Answers answers) {
    return Stream.of(ConcernType.values())
        .filter(type -> answers.is("concerns", type.name()))
        .map(ConcernType::label)
        .collect(Collectors.joining(", "));
  }

  private static String yesNo(Answers answers, String field) {
    return Map.of("YES", "Yes", "NO", "No").getOrDefault(answers.value(field), "");
  }

  private static String joined(Answers answers, String... fields) {
    return Arrays.stream(fields)
        .map(answers::value)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static String prefixed(String prefix, String value) {
    return value.isBlank() ? "" : prefix + value;
  }

  private static <E extends Enum<E>> String label(
      Answers answers, String field, E[] options, Function<E, String> label) {
    return Arrays.stream(options)
        .filter(option -> option.name().equals(answers.value(field)))
        .map(label)
        .findFirst()
        .orElse("");
  }
}
