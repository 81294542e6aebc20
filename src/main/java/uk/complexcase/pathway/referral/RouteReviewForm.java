package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A senior reviews an assessment chosen although significant harm is evidenced (SCR-B-03). */
@Component
class RouteReviewForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final RouteReviews reviews;
  private final ThresholdBrief brief;
  private final AdviceBook advice;

  RouteReviewForm(
      Proceedings proceedings,
      TaskClocks clocks,
      RouteReviews reviews,
      ThresholdBrief brief,
      AdviceBook advice) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.reviews = reviews;
    this.brief = brief;
    this.advice = advice;
  }

  @Override
  public String formId() {
    return "review-route";
  }

  @Override
  public String why(TaskContext task) {
    return "significant harm, assessment only";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    var contact = proceedings.contact(task);
    return Map.of(
        "decisionText", brief.decisionText(contact), "routeAdviceText", advice.routeText(contact));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    String weighed = form.text("harmWeighed", "Write how you weighed the harm");
    var route = form.option(Route.class, "route", "Choose the route");
    String rationale = form.text("routeReviewRationale", "Say why");
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    reviews.save(
        new RouteReview(
            contact.ref, route, weighed, rationale, Proceedings.person(task), task.at()));
    contact.route = route;
    clocks.meet(task);
    proceedings.record(
        contact, task, "ROUTE_REVIEWED", "Route reviewed by a senior: " + route.label());
    return new SubmissionOutcome.Accepted(Map.of("route", route.name()), "Review recorded.");
  }
}
