package uk.complexcase.pathway.enquiry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The child is seen, or what was tried (CSD-32). Not seen and tried again, the clock runs on and
 * the task comes back.
 */
@Component
class SeeChildForm extends EnquiryForm {

  private static final Set<Role> MANAGERS =
      EnumSet.of(
          Role.CSC_TEAM_MANAGER,
          Role.CSC_SERVICE_MANAGER,
          Role.CSC_HEAD_OF_SERVICE,
          Role.CSC_ONCALL_SENIOR);

  private final DeadlineRegister deadlines;

  SeeChildForm(EnquiryWork work, DeadlineRegister deadlines) {
    super("see-child", EnquiryStep.Kind.VISITED, work);
    this.deadlines = deadlines;
  }

  @Override
  public String why(TaskContext task) {
    return "the child is seen within the time set";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return Voices.known(work, enquiry);
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    boolean seen = form.yes("childSeen", "Say whether the child was seen");
    boolean again = !seen && again(form, task);
    var voice = again ? Voice.NOT_YET_SOUGHT : Voices.read(form);
    form.text("observed");
    form.text("meaning");
    form.text("immediateSafety", "Say whether the child is safe now, and what was done");
    if (seen) {
      return seen(form, task, enquiry, voice);
    }
    form.text("notSeenReason", "Say what was tried");
    return again ? tryAgain() : goOn(task, voice);
  }

  private static boolean again(FormReader form, TaskContext task) {
    boolean again = form.yes("tryAgain", "Say whether it is tried again");
    if (!again && task.person().roles().stream().noneMatch(MANAGERS::contains)) {
      form.problem("tryAgain", "Only a team manager can go on without the child having been seen");
    }
    return again;
  }

  private static Storing<Enquiry> seen(
      FormReader form, TaskContext task, Enquiry enquiry, Voice voice) {
    var at = form.moment("seenAt", "Enter when the child was seen", task.at());
    if (at.isBefore(enquiry.decidedAt)) {
      form.problem("seenAt", "Enter a time after the discussion that opened the enquiry");
    }
    form.text("seenWho", "Say who saw the child and who else was there");
    return held -> {
      held.seenAt = at;
      held.childVoice = voice;
      return new Done(
          at,
          "CHILD_SEEN",
          "Child seen in section 47 enquiry " + held.ref,
          Map.of("tryAgain", false),
          "Recorded that the child was seen.");
    };
  }

  private static Storing<Enquiry> tryAgain() {
    return held ->
        new Done(
            null,
            "CHILD_NOT_SEEN",
            "Child not seen in section 47 enquiry " + held.ref + "; it is tried again",
            Map.of("tryAgain", true),
            "Recorded. The task comes back at once and its clock runs on.");
  }

  private Storing<Enquiry> goOn(TaskContext task, Voice voice) {
    return held -> {
      held.childVoice = voice;
      deadlines.cancel(
          Clocks.CHILD_SEEN,
          Clocks.of(held),
          "A team manager decided to go on without the child having been seen",
          task.person().id());
      return new Done(
          null,
          "WENT_ON_WITHOUT_SEEING",
          "A team manager decided that section 47 enquiry "
              + held.ref
              + " goes on without the child having been seen",
          Map.of("tryAgain", false),
          "Recorded. A conference can be called; the enquiry cannot be ended without the child's"
              + " words.");
    };
  }
}
