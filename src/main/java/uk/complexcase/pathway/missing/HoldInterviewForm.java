package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProfessionalInvolved;
import uk.complexcase.cases.events.ReturnInterviewHeld;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The return interview is held, by somebody independent or with a reason on record (F-40); what the
 * child said is told on to the next meeting (CSD-48). Not held, it is offered again.
 */
@Component
class HoldInterviewForm extends EpisodeForm {

  private final PeopleDirectory people;
  private final ApplicationEventPublisher events;

  HoldInterviewForm(EpisodeWork work, PeopleDirectory people, ApplicationEventPublisher events) {
    super("hold-return-interview", EpisodeStep.Kind.INTERVIEW, work);
    this.people = people;
    this.events = events;
  }

  @Override
  public String why(TaskContext task) {
    return "return interview within 72 hours";
  }

  @Override
  protected Map<String, Object> known(MissingEpisode episode) {
    return Map.of(
        "interviewers",
        Interviewer.options(people),
        "interviewer",
        episode.interviewer,
        "interviewerOutside",
        episode.interviewer.isEmpty() ? episode.interviewerName : "",
        "interviewerTie",
        Boolean.TRUE.equals(episode.independent) ? Interviewer.Tie.NONE.name() : "");
  }

  @Override
  protected Storing<MissingEpisode> read(
      FormReader form, TaskContext task, MissingEpisode episode) {
    if (!form.yes("interviewHeld", "Say whether the interview was held")) {
      form.text("childAnswer", "Write what happened, in the child's words");
      form.text("nextOfferPlan", "Write who offers it again, how and when");
      return notHeld(task);
    }
    var back = Objects.requireNonNullElse(episode.returnedAt, episode.reportedAt);
    var at =
        since(form, "heldAt", "Enter when it was held", back, "the child came back", task.at());
    var who = Interviewer.read(form, people);
    var words = form.text("childWords", "Write what the child said");
    var where =
        form.text("whereAndWho", "Write where they were and with whom, or that they did not say");
    form.text("pushAndPull");
    var help = form.text("wouldHelp", "Write what would help");
    form.text("safeNow", "Write whether anything needs doing today, and what you did");
    return held -> {
      held.takes(who);
      held.held(at);
      events.publishEvent(
          new ReturnInterviewHeld(
              held.ref,
              held.file(),
              held.missingSince,
              back,
              at,
              who.name(),
              who.independent(),
              words,
              where,
              help,
              task.person().id()));
      events.publishEvent(involved(held, who, at, task));
      return new Done(
          at,
          "RETURN_INTERVIEW_HELD",
          "Return interview of missing episode %s held%s"
              .formatted(held.ref, who.independent() ? "" : ", not by an independent person"),
          at,
          Map.of("interviewHeld", true),
          "Recorded. The next meeting about the child reads it.");
    };
  }

  /** Whoever held the interview is asked to the next discussion (CSD-17, CSD-48). */
  private static ProfessionalInvolved involved(
      MissingEpisode held, Interviewer who, Instant at, TaskContext task) {
    return new ProfessionalInvolved(
        "interview/" + held.ref,
        held.file(),
        Agency.MISSING.name(),
        "",
        "",
        who.id().isEmpty() ? null : new PractitionerId(who.id()),
        who.id().isEmpty() ? who.name() : "",
        "Held the return home interview",
        "",
        LondonTime.dateOf(at),
        "Return interview of the missing episode " + held.ref,
        task.person().id(),
        task.at());
  }

  private static Storing<MissingEpisode> notHeld(TaskContext task) {
    return held -> {
      Instant at = task.at();
      held.declined(at);
      return new Done(
          null,
          "RETURN_INTERVIEW_NOT_HELD",
          "Return interview of missing episode %s not held; it is offered again"
              .formatted(held.ref),
          at,
          Map.of("interviewHeld", false),
          "Recorded. It is offered again: that is a task now.");
    };
  }
}
