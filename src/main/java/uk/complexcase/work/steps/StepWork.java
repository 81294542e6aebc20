package uk.complexcase.work.steps;

import java.util.Optional;
import java.util.function.Function;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** Takes a step on a record of a room, the same way for each of its forms. */
public abstract class StepWork<R extends StepRecord> {

  private final StepClocks<R> clocks;
  private final StepBook book;

  protected StepWork(StepClocks<R> clocks, StepBook book) {
    this.clocks = clocks;
    this.book = book;
  }

  /** What was done before, for the top of a form. */
  public abstract String soFar(R record);

  /** What follows once a step is stored and its clock met, before its trace; nothing by default. */
  protected void stored(R record) {}

  /** The record a task is about, to read. */
  public final R record(TaskContext task) {
    return found(task, clocks.records::findById);
  }

  /** Stores the step with its record held, meets its clock and records it. */
  final SubmissionOutcome take(
      TaskContext task,
      FormReader form,
      StepForm.Storing<R> storing,
      Function<StepEntry, Step> step) {
    var record = found(task, clocks.records::hold);
    var by = task.person().id();
    var running = clocks.of(task, record);
    var done = storing.store(record);
    book.keep(record, by, task.at(), form.answers(), step);
    var met = done.metAt();
    if (met != null) {
      running.ifPresent(clock -> clocks.meet(clock, met));
    }
    stored(record);
    var happened = done.at();
    book.trace(record, by, happened == null ? task.at() : happened, done.act(), done.line());
    return new SubmissionOutcome.Accepted(done.routing(), done.said());
  }

  private R found(TaskContext task, Function<String, Optional<R>> how) {
    String ref = task.text(clocks.variable);
    return how.apply(ref).orElseThrow(() -> new NotVisible("No record " + ref));
  }
}
