package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The first review conference; where the plan goes on, the next one's clock starts (F-17). */
@Component
class ReviewForm extends EnquiryForm {

  private final DeadlineRegister deadlines;

  ReviewForm(EnquiryWork work, DeadlineRegister deadlines) {
    super("hold-review-conference", EnquiryStep.Kind.REVIEW, work);
    this.deadlines = deadlines;
  }

  @Override
  public String why(TaskContext task) {
    return "first review of the protection plan";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return Map.of();
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    var conference = Objects.requireNonNull(enquiry.conferenceAt, "no conference was held");
    var at = HeldAt.read(form, task, conference, "the conference");
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
      return new Done(
          at,
          "REVIEW_CONFERENCE_HELD",
          "First review conference after section 47 enquiry "
              + held.ref
              + " held: "
              + decision.label()
              + next(held, decision, at),
          Map.of("reviewDecision", decision.name()),
          "Review recorded.");
    };
  }

  private String next(Enquiry enquiry, ConferenceDecision decision, Instant at) {
    if (decision != ConferenceDecision.PLAN) {
      return "";
    }
    var next = deadlines.open(Clocks.NEXT_REVIEW, Clocks.of(enquiry), at);
    return ", the next one by " + LondonTime.day(LondonTime.dateOf(next.due()));
  }
}
