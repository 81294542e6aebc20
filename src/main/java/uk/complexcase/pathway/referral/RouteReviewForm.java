package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A senior reviews an assessment chosen although significant harm is evidenced (SCR-B-03). */
@Component
class RouteReviewForm extends StepForm {

  private final RouteReviews reviews;
  private final ThresholdBrief brief;
  private final AdviceBook advice;

  RouteReviewForm(Steps steps, RouteReviews reviews, ThresholdBrief brief, AdviceBook advice) {
    super("review-route", steps);
    this.reviews = reviews;
    this.brief = brief;
    this.advice = advice;
  }

  @Override
  public String why(TaskContext task) {
    return "significant harm, assessment only";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    var contact = contact(task);
    return Map.of(
        "decisionText", brief.decisionText(contact), "routeAdviceText", advice.routeText(contact));
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    String weighed = form.text("harmWeighed", "Write how you weighed the harm");
    var route = form.option(Route.class, "route", "Choose the route");
    String rationale = form.text("routeReviewRationale", "Say why");
    return contact -> {
      reviews.save(
          new RouteReview(
              contact.ref, route, weighed, rationale, Proceedings.person(task), task.at()));
      contact.route = route;
      return new Trace(
          "ROUTE_REVIEWED",
          "Route reviewed by a senior: " + route.label(),
          Map.of("route", route.name()),
          "Review recorded.");
    };
  }
}
