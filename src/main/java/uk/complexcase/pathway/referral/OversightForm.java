package uk.complexcase.pathway.referral;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ComplexOversightInstigated;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.referral.OversightView.Decision;
import uk.complexcase.pathway.referral.OversightView.Side;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * The head of service and the police inspector decide together on complex case oversight: two
 * people, one decision, both recorded. Where they differ, or want to meet again, both are asked
 * again and the clock runs on (LR-31, LR-32).
 */
@Component
class OversightForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final OversightViews views;
  private final ApplicationEventPublisher events;

  OversightForm(
      Proceedings proceedings,
      TaskClocks clocks,
      OversightViews views,
      ApplicationEventPublisher events) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.views = views;
    this.events = events;
  }

  @Override
  public String formId() {
    return "decide-oversight";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("oversight to decide together", proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    var other = views.findByContactRefAndSideOrderByRound(task.text("contactRef"), other(task));
    return Map.of(
        "otherView",
        other.isEmpty()
            ? ""
            : (other(task) == Side.POLICE ? "The police inspector" : "The head of service")
                + " recorded: "
                + other.getLast().decision.label()
                + ". "
                + other.getLast().reason);
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    String considered = form.text("oversightConsidered", "Write what you weighed together");
    var decision = form.option(Decision.class, "oversightView", "Choose what you decide");
    String reason = form.text("oversightReason", "Say why");
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    int round = views.findByContactRefAndSideOrderByRound(contact.ref, side(task)).size() + 1;
    var theirs = inRound(contact, other(task), round);
    if (theirs != null && theirs.recordedBy.equals(Proceedings.person(task))) {
      form.problem("oversightView", "You recorded the other view; it is a decision of two people");
      return form.refusal();
    }
    views.saveAndFlush(
        new OversightView(
            contact.ref,
            side(task),
            round,
            decision,
            considered,
            reason,
            Proceedings.person(task),
            task.at()));
    proceedings.record(
        contact,
        task,
        "OVERSIGHT_VIEW_RECORDED",
        "Complex case oversight, "
            + (side(task) == Side.COUNCIL ? "head of service: " : "police inspector: ")
            + decision.label());
    return theirs == null
        ? new SubmissionOutcome.Accepted(
            Map.of(), "Recorded. It stands once the other leader records the same.")
        : together(task, contact, decision, theirs);
  }

  private SubmissionOutcome together(
      TaskContext task, Contact contact, Decision mine, OversightView theirs) {
    boolean same = mine == theirs.decision;
    if (same && mine != Decision.RECONVENE) {
      clocks.meet(task);
      proceedings.record(
          contact,
          task,
          "OVERSIGHT_DECIDED",
          "Complex case oversight decided by both leaders: " + mine.label());
    }
    if (same && mine == Decision.INSTIGATE) {
      boolean council = side(task) == Side.COUNCIL;
      var me = Proceedings.viewer(task).id();
      var other = new PractitionerId(theirs.recordedBy);
      events.publishEvent(
          new ComplexOversightInstigated(
              contact.reference(),
              proceedings.files(contact),
              task.at(),
              council ? me : other,
              council ? other : me));
    }
    return new SubmissionOutcome.Accepted(
        Map.of("oversightDecision", same ? mine.name() : "DIFFER"),
        same ? "Recorded; both leaders decided the same." : "You differ; both are asked again.");
  }

  private @Nullable OversightView inRound(Contact contact, Side side, int round) {
    return views.findByContactRefAndSideOrderByRound(contact.ref, side).stream()
        .filter(view -> view.round == round)
        .findFirst()
        .orElse(null);
  }

  private static Side side(TaskContext task) {
    return task.elementId().equals("DecideOversightForCouncil") ? Side.COUNCIL : Side.POLICE;
  }

  private static Side other(TaskContext task) {
    return side(task) == Side.COUNCIL ? Side.POLICE : Side.COUNCIL;
  }
}
