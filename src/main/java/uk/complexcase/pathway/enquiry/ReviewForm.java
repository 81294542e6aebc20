package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A review conference; where the plan goes on, the next one's clock starts (F-17). */
@Component
class ReviewForm extends EnquiryForm {

  private final PlanReviews reviews;
  private final CaseFiles files;

  ReviewForm(EnquiryWork work, PlanReviews reviews, CaseFiles files) {
    super("hold-review-conference", EnquiryStep.Kind.REVIEW, work);
    this.reviews = reviews;
    this.files = files;
  }

  @Override
  public String why(TaskContext task) {
    return "protection plan to review";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return Map.of();
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    var before = enquiry.reviewAt;
    var at =
        before == null
            ? HeldAt.read(form, task, conference(enquiry), "the conference")
            : HeldAt.read(form, task, before, "the review before");
    HeldAt.agencies(form, "agenciesAtReview");
    var voice = Voices.read(form);
    form.text("planProgress", "Write what has changed for the child");
    var decision =
        form.option(ConferenceDecision.class, "reviewDecision", "Choose whether the plan goes on");
    if (voice == Voice.NOT_YET_SOUGHT && decision != ConferenceDecision.PLAN) {
      form.problem("childVoice", HeldAt.NOT_WITHOUT_THE_CHILD);
    }
    form.text("planChanges", "Write what changes, or what help goes on");
    form.text("rationale", "Write why");
    return held -> {
      held.childVoice = voice;
      held.review(decision, at);
      if (decision != ConferenceDecision.PLAN) {
        files.endPhase(
            held.file(),
            ChildCaseStatus.CP_PLAN,
            afterPlan(decision),
            task.at(),
            task.person().id());
      }
      return new Done(
          at,
          "REVIEW_CONFERENCE_HELD",
          (before == null ? "First review" : "Review")
              + " conference after section 47 enquiry "
              + held.ref
              + " held: "
              + decision.label()
              + next(held, decision, at),
          Map.of("reviewDecision", decision.name()),
          "Review recorded.");
    };
  }

  private static ChildCaseStatus afterPlan(ConferenceDecision decision) {
    return decision == ConferenceDecision.NO_PLAN_CIN
        ? ChildCaseStatus.CIN_PLAN
        : ChildCaseStatus.STEPPED_DOWN;
  }

  private static Instant conference(Enquiry enquiry) {
    return Objects.requireNonNull(enquiry.conferenceAt, "no conference was held");
  }

  private String next(Enquiry enquiry, ConferenceDecision decision, Instant at) {
    if (decision != ConferenceDecision.PLAN) {
      return "";
    }
    var next = reviews.date(enquiry, at);
    return ", the next one by " + LondonTime.day(LondonTime.dateOf(next.due()));
  }
}
