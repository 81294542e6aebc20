package uk.complexcase.pathway.adulthood;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** One step of a transition. */
abstract class TransitionForm extends StepForm<Transition> {

  /** How far ahead something may be put off, a local default. */
  private static final int MOST_MONTHS = 12;

  private final Work work;

  TransitionForm(String formId, Work work, TransitionWork steps) {
    super(formId, entry -> new TransitionStep(work, entry), steps);
    this.work = work;
  }

  @Override
  public final String why(TaskContext task) {
    return "towards adult services, " + work.sentence();
  }

  /** A day after today and within a year. */
  static LocalDate ahead(FormReader form, String field, String sentence, Instant now) {
    var today = LondonTime.dateOf(now);
    var day = form.date(field, sentence);
    if (!day.isAfter(today) || day.isAfter(today.plusMonths(MOST_MONTHS))) {
      form.problem(field, "Enter a day after today and within a year");
    }
    return day;
  }

  /** A text of at most one line. */
  static void line(FormReader form, String field, String sentence) {
    if (form.text(field, sentence).length() > 400) {
      form.problem(field, "Shorten this to 400 characters or fewer");
    }
  }

  /** When the offices close on a day somebody set. */
  static Instant closing(LocalDate day) {
    return day.atTime(17, 0).atZone(LondonTime.ZONE).toInstant();
  }

  /** What a step leaves behind that happened now. */
  static Done done(
      TaskContext task, String act, String line, Map<String, Object> routing, String said) {
    return new Done(task.at(), act, line, routing, said);
  }
}
