package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The return interview is offered, the first time and again (F-40). A no never ends it before a
 * further offer was made and answered; no answer is not a no.
 */
@Component
class OfferInterviewForm extends EpisodeForm {

  static final String FURTHER = "MakeFurtherOffer";

  private final PeopleDirectory people;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;

  OfferInterviewForm(
      EpisodeWork work, PeopleDirectory people, CaseAccess access, DeadlineRegister deadlines) {
    super("offer-return-interview", EpisodeStep.Kind.OFFER, work);
    this.people = people;
    this.access = access;
    this.deadlines = deadlines;
  }

  @Override
  public String why(TaskContext task) {
    return task.elementId().equals(FURTHER)
        ? "return interview declined, to offer again"
        : "child back, return interview to offer";
  }

  @Override
  protected Map<String, Object> known(MissingEpisode episode) {
    return Map.of("interviewers", Interviewer.options(people));
  }

  @Override
  protected Storing<MissingEpisode> read(
      FormReader form, TaskContext task, MissingEpisode episode) {
    boolean further = task.elementId().equals(FURTHER);
    var earliest =
        further && episode.declinedAt != null
            ? episode.declinedAt
            : Objects.requireNonNullElse(episode.returnedAt, episode.reportedAt);
    var at =
        since(
            form,
            "offeredAt",
            "Enter when it was offered",
            earliest,
            further ? "the child declined" : "the child came back",
            task.at());
    form.text("offeredHow", "Write how it was offered, and by whom");
    var answer = form.option(OfferAnswer.class, "offerAnswer", "Choose what the child answered");
    form.textWhen(
        answer == OfferAnswer.DECLINED, "childAnswer", "Write what the child said, in their words");
    boolean again =
        answer == OfferAnswer.NOT_REACHED || (answer == OfferAnswer.DECLINED && !further);
    form.textWhen(again, "nextOfferPlan", "Write who offers it again, how and when");
    form.text("interviewPlace");
    return switch (answer) {
      case ACCEPTED -> accepted(Interviewer.read(form, people), at, task);
      case NOT_REACHED -> notReached(at);
      case DECLINED -> further ? declinedAgain(at, task) : declined(at);
    };
  }

  private Storing<MissingEpisode> accepted(Interviewer who, Instant at, TaskContext task) {
    return held -> {
      held.offered(at);
      held.accepted(at, who);
      if (!who.id().isEmpty()) {
        access.grant(
            held.file(),
            new Grantee.Person(new PractitionerId(who.id())),
            "Holds the return interview of missing episode " + held.ref,
            task.person().id());
      }
      return new Done(
          at,
          "RETURN_INTERVIEW_ACCEPTED",
          "Return interview of missing episode %s offered and accepted".formatted(held.ref),
          at,
          Map.of("offerAnswer", OfferAnswer.ACCEPTED.name(), "interviewer", who.id()),
          "Recorded. " + who.name() + " holds the interview.");
    };
  }

  private static Storing<MissingEpisode> notReached(Instant at) {
    return held ->
        new Done(
            null,
            "RETURN_INTERVIEW_CHILD_NOT_REACHED",
            "Child not reached with the offer of a return interview, missing episode " + held.ref,
            at,
            Map.of("offerAnswer", OfferAnswer.NOT_REACHED.name()),
            "Recorded. The task comes back at once and its clock runs on.");
  }

  private static Storing<MissingEpisode> declined(Instant at) {
    return held -> {
      held.offered(at);
      held.declined(at);
      return new Done(
          at,
          "RETURN_INTERVIEW_DECLINED",
          "Return interview of missing episode %s declined; it is offered again"
              .formatted(held.ref),
          at,
          Map.of("offerAnswer", OfferAnswer.DECLINED.name()),
          "Recorded. A no does not stand before a further offer: that is a task now.");
    };
  }

  private Storing<MissingEpisode> declinedAgain(Instant at, TaskContext task) {
    return held -> {
      deadlines.meet(Clocks.FURTHER_OFFER, Clocks.of(Clocks.FURTHER_OFFER, held), at);
      held.declinedForGood(at);
      deadlines.cancel(
          Clocks.INTERVIEW,
          Clocks.of(Clocks.INTERVIEW, held),
          "Declined after a further offer",
          task.person().id());
      return new Done(
          null,
          "RETURN_INTERVIEW_DECLINED_AGAIN",
          "Return interview of missing episode %s declined after a further offer"
              .formatted(held.ref),
          at,
          Map.of("offerAnswer", OfferAnswer.DECLINED.name()),
          "Recorded. It is offered anew after every return.");
    };
  }
}
