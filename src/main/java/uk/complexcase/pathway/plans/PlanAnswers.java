package uk.complexcase.pathway.plans;

import java.util.List;
import java.util.Map;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.pathway.plans.PlanDesk.Answer;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** How the plan's page names what was refused, and how an act there is answered. */
final class PlanAnswers {

  private PlanAnswers() {}

  /** Which state of a line the person saw. */
  static long stamp(Map<String, String> typed, String of) {
    String typedStamp = typed.getOrDefault("stamp" + of, "");
    return typedStamp.matches("[0-9]{1,9}") ? Long.parseLong(typedStamp) : -1;
  }

  static void problem(FormReader form, Taken taken, String of) {
    if (taken instanceof Taken.Refused no) {
      form.problem(field(no.field(), of), no.sentence());
    }
  }

  /** The page's own name of what was refused. */
  private static String field(String field, String of) {
    return switch (field) {
      case "with", "fit" -> field + of;
      case "reason" -> "because" + of;
      case "stamp", "line" -> "line" + of;
      default -> field;
    };
  }

  static Answer answer(Taken taken, String of, String said) {
    return switch (taken) {
      case Taken.Done done -> new Answer.Done(said);
      case Taken.Refused no ->
          new Answer.Refused(List.of(new FieldProblem(field(no.field(), of), no.sentence())));
    };
  }

  /** One line refused leaves none confirmed: the page comes back whole with what was typed. */
  static Answer undone(FormReader form) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Answer.Refused(form.refusal().problems());
  }

  static Answer noPlan() {
    return new Answer.Refused(
        List.of(new FieldProblem("plan", "No panel has made a plan with this line")));
  }
}
