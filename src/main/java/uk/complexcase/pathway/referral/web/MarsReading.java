package uk.complexcase.pathway.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.DateTimeText;
import uk.complexcase.foundation.shared.LocalDateText;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.CriminalActs;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.MarsReferral;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;
import uk.complexcase.pathway.referral.RiskToOthers;
import uk.complexcase.pathway.referral.Setting;
import uk.complexcase.pathway.referral.Urgency;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * Reads the raw answers as a referral; what cannot be read becomes a problem of its field, never an
 * error.
 */
final class MarsReading {

  private final Answers answers;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final MarsReferral referral;

  MarsReading(Answers answers) {
    this.answers = answers;
    this.referral = read();
  }

  MarsReferral referral() {
    return referral;
  }

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /** The form's place of the referral's n-th child: rows left empty are not children. */
  FieldProblem placed(FieldProblem problem) {
    var parts = problem.field().split("\\.", 3);
    if (parts.length == 3 && parts[0].equals("child") && parts[1].matches("\\d{1,2}")) {
      int child = Integer.parseInt(parts[1]);
      int place = child < places.size() ? places.get(child) : child;
      return new FieldProblem(ChildRows.input(place, parts[2]), problem.sentence());
    }
    return problem;
  }

  private MarsReferral read() {
    var hubCall = answers.is("byTelephone", "YES");
    return new MarsReferral(
        option("urgency", Urgency.class),
        callMadeAt(),
        text("callSpokenTo"),
        children(),
        concerns(),
        yesOrNo("exploitationConcern"),
        option("setting", Setting.class),
        number("suspects", 0, 999, "the number of people thought to cause harm"),
        text("facts"),
        text("analysis"),
        text("childSaid"),
        option("riskToOthers", RiskToOthers.class),
        option("criminalActs", CriminalActs.class),
        option("familyInformed", FamilyInformed.class),
        text("familyInformedReason"),
        yesOrNo("referrerViewIsChildProtection"),
        yesOrNo("leadConsulted"),
        answers.is("leadConsulted", "YES") ? date("leadConsultedOn") : null,
        text("referrerTelephone"),
        hubCall ? text("referrerName") : "",
        hubCall ? text("referrerOrganisation") : "");
  }

  private @Nullable Instant callMadeAt() {
    if (!answers.is("callMade", "YES")) {
      return null;
    }
    var typed =
        "%s %s %s %s"
            .formatted(
                answers.value("call.day").strip(),
                answers.value("call.month").strip(),
                answers.value("call.year").strip(),
                answers.value("call.time").strip());
    if (typed.isBlank()) {
      problem("call", "Enter when you rang the hub");
      return null;
    }
    return switch (DateTimeText.read(typed)) {
      case DateTimeText.Understood understood -> understood.instant();
      case DateTimeText.NotUnderstood not -> {
        problem("call", not.sentence());
        yield null;
      }
    };
  }

  private List<ReferredChild> children() {
    var children = new ArrayList<ReferredChild>();
    for (int place : answers.children()) {
      if (ChildRows.INPUTS.stream().allMatch(input -> at(place, input).isBlank())) {
        continue;
      }
      places.add(place);
      children.add(
          new ReferredChild(
              text(ChildRows.input(place, "name")),
              date(ChildRows.input(place, "dob")),
              number(ChildRows.input(place, "age"), 0, 25, "an age in years"),
              text(ChildRows.input(place, "livesWith")),
              text(ChildRows.input(place, "school"))));
    }
    return children;
  }

  private String at(int place, String input) {
    return answers.value(ChildRows.input(place, input));
  }

  private EnumSet<ConcernType> concerns() {
    var concerns = EnumSet.noneOf(ConcernType.class);
    for (var type : ConcernType.values()) {
      if (answers.is("concerns", type.name())) {
        concerns.add(type);
      }
    }
    return concerns;
  }

  private @Nullable LocalDate date(String field) {
    var day = answers.value(field + ".day");
    var month = answers.value(field + ".month");
    var year = answers.value(field + ".year");
    if (day.isBlank() && month.isBlank() && year.isBlank()) {
      return null;
    }
    return switch (LocalDateText.read(day, month, year)) {
      case LocalDateText.Understood understood -> understood.date();
      case LocalDateText.NotUnderstood not -> {
        problem(field, not.sentence());
        yield null;
      }
    };
  }

  private @Nullable Integer number(String field, int least, int most, String what) {
    var typed = answers.value(field).strip();
    if (typed.isEmpty()) {
      return null;
    }
    if (typed.matches("\\d{1,4}")) {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problem(field, "Enter %s as a whole number from %d to %d".formatted(what, least, most));
    return null;
  }

  private String text(String field) {
    return answers.value(field).strip();
  }

  private @Nullable Boolean yesOrNo(String field) {
    return switch (answers.value(field)) {
      case "YES" -> true;
      case "NO" -> false;
      default -> null;
    };
  }

  private <E extends Enum<E>> @Nullable E option(String field, Class<E> options) {
    for (var option : options.getEnumConstants()) {
      if (option.name().equals(answers.value(field))) {
        return option;
      }
    }
    return null;
  }

  private void problem(String field, String sentence) {
    problems.add(new FieldProblem(field, sentence));
  }
}
