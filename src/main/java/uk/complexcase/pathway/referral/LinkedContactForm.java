package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Opens a contact of their own for a child the screening named (SCR-B-100). */
@Component
class LinkedContactForm extends StepForm {

  private final Receiving receiving;
  private final Screenings screenings;

  LinkedContactForm(Steps steps, Receiving receiving, Screenings screenings) {
    super("open-linked-contact", steps);
    this.receiving = receiving;
    this.screenings = screenings;
  }

  @Override
  public String why(TaskContext task) {
    return "another child named, no contact yet";
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    String name = form.text("linkedName", "Enter the name, or unknown");
    var age = form.count("linkedAge");
    String livesWith = form.text("linkedLivesWith");
    String facts = form.text("linkedFacts", "Write what was said about the child");
    boolean urgent = form.yes("linkedUrgent", "Say whether somebody must act today");
    return contact -> {
      var named =
          screenings
              .findFirstByContactRefOrderByScreenedAtDesc(contact.ref)
              .map(screening -> screening.screenedAt)
              .orElse(contact.receivedAt);
      var opened =
          receiving.keep(
              Proceedings.viewer(task),
              new LinkedChild(name, age, livesWith, facts, urgent, named)
                  .referral("Contact " + contact.ref, contact),
              Channel.LINKED,
              contact.ref + ":" + task.text("measurePart"));
      return new Trace(
          "LINKED_CONTACT_OPENED",
          "Contact " + opened.ref + " opened for another child",
          "Contact " + opened.ref + " opened.");
    };
  }
}
