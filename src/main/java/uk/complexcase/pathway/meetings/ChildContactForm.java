package uk.complexcase.pathway.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ChildFoundAtRisk;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** Another child gets a contact of their own, or has one that covers it (CSD-51, 56, 57). */
@Component
class ChildContactForm implements TaskSubmission {

  private static final int OLDEST = 25;
  private static final int LONGEST_LINE = 200;

  private final FollowUpTasks tasks;
  private final ApplicationEventPublisher events;

  ChildContactForm(FollowUpTasks tasks, ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.events = events;
  }

  /** What there is for the child. */
  enum ChildContact {
    OPENED,
    KNOWN
  }

  /** Who the child is, as far as it is known. */
  private record Described(
      String name,
      @org.jspecify.annotations.Nullable Integer age,
      String livesWith,
      String facts) {}

  @Override
  public String formId() {
    return NamingFollowUps.CONTACT;
  }

  @Override
  public String why(TaskContext task) {
    return tasks.why(task);
  }

  @Override
  public String settledAs(TaskContext task) {
    return task.text("followUpRef");
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    var one = tasks.require(task);
    var values = new LinkedHashMap<String, Object>();
    values.put("soFar", tasks.soFar(one));
    values.put("childFacts", one.words);
    if (!one.childName.isEmpty()) {
      values.put("childName", one.childName);
    }
    if (one.childAge != null) {
      values.put("expectedAge", one.childAge);
    }
    if (!one.livesWith.isEmpty()) {
      values.put("livesWith", one.livesWith);
    }
    return values;
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var answer =
        form.option(ChildContact.class, "childContact", "Choose what there is for the child");
    boolean opened = answer == ChildContact.OPENED;
    var child = described(form, opened);
    String response =
        form.textWhen(!opened, "response", "Say which contact or case covers the child");
    if (form.refused()) {
      return form.refusal();
    }
    var one = tasks.require(task);
    one.response = response;
    tasks.settle(task, one, opened ? FollowUpResult.CONTACT_OPENED : FollowUpResult.CONTACT_KNOWN);
    if (opened) {
      tell(task, one, child);
    }
    return new SubmissionOutcome.Accepted(
        Map.of(), opened ? "The contact is being opened." : "Recorded.");
  }

  private static Described described(FormReader form, boolean opened) {
    String name = form.textWhen(opened, "childName", "Enter the child's name, or \"unknown\"");
    var age = form.count("expectedAge");
    if (age != null && age > OLDEST) {
      form.problem("expectedAge", "Enter an age between 0 and 25");
    }
    String livesWith = form.text("livesWith");
    String facts = form.textWhen(opened, "childFacts", "Write what was said of this child");
    if (name.length() > LONGEST_LINE) {
      form.problem("childName", "Use 200 characters or fewer");
    }
    if (livesWith.length() > LONGEST_LINE) {
      form.problem("livesWith", "Use 200 characters or fewer");
    }
    return new Described(name, age, livesWith, facts);
  }

  private void tell(TaskContext task, FollowUpNeeded one, Described child) {
    events.publishEvent(
        new ChildFoundAtRisk(
            one.id.toString(),
            one.discussionRef,
            tasks.discussion(one).contactRef,
            one.kind == FollowUpKind.CURRENT_CONTACT,
            child.name(),
            child.age(),
            child.livesWith(),
            child.facts(),
            one.namedAt,
            SettlingAbsences.by(task)));
  }
}
