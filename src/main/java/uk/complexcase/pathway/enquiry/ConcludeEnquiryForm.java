package uk.complexcase.pathway.enquiry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.TaskContext;

/**
 * A team manager decides what the enquiry finds (CSD-31). The child's words stand before its end
 * (B9), never before a conference.
 */
@Component
class ConcludeEnquiryForm extends EnquiryForm {

  private static final Role[] TELLERS = {Role.CSC_SOCIAL_WORKER, Role.CSC_TEAM_MANAGER};

  private final PeopleDirectory people;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;

  ConcludeEnquiryForm(
      EnquiryWork work, PeopleDirectory people, CaseAccess access, DeadlineRegister deadlines) {
    super("conclude-enquiry", EnquiryStep.Kind.CONCLUDED, work);
    this.people = people;
    this.access = access;
    this.deadlines = deadlines;
  }

  @Override
  public String why(TaskContext task) {
    return "section 47 enquiry to conclude";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    var known = new LinkedHashMap<>(Voices.known(work, enquiry));
    known.put("tellers", PeopleOptions.of(people, TELLERS));
    known.put("outcomeTeller", enquiry.allocatedTo == null ? "" : enquiry.allocatedTo);
    return known;
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    form.text("informationConsidered", "Write what was considered");
    var voice = Voices.read(form);
    form.text("harmAnalysis", "Write what harm there is and whether it is likely again");
    var outcome = form.option(S47Outcome.class, "enquiryOutcome", "Choose what the enquiry finds");
    boolean conference = outcome == S47Outcome.SUBSTANTIATED_ICPC;
    if (voice == Voice.NOT_YET_SOUGHT && !conference) {
      form.problem(
          "childVoice",
          "The enquiry cannot end before the child's own words are sought: record them, or say why"
              + " it is not safe to seek them. A conference can be called without them");
    }
    form.text("rationale", "Write why");
    form.textWhen(!conference, "furtherHelp", "Write what help goes on, or that none is wanted");
    String teller = form.text("outcomeTeller", "Choose who tells the child and the family");
    if (!teller.isEmpty() && !PeopleOptions.holds(people, teller, TELLERS)) {
      form.problem("outcomeTeller", "Choose one of the people shown");
    }
    return held -> {
      held.childVoice = voice;
      held.conclude(outcome, teller, task.at());
      grant(held, new Grantee.Person(new PractitionerId(teller)), "Tells the outcome of", task);
      if (conference) {
        grant(held, new Grantee.Group(Role.CP_CHAIR), "Chair the conference after", task);
      } else {
        deadlines.cancel(
            Clocks.CONFERENCE,
            Clocks.of(held),
            "No conference: " + outcome.label(),
            task.person().id());
      }
      return new Done(
          task.at(),
          "ENQUIRY_CONCLUDED",
          "Section 47 enquiry " + held.ref + " concluded: " + outcome.label(),
          Map.of("enquiryOutcome", outcome.name(), "outcomeTeller", teller),
          conference
              ? "Enquiry concluded. The conference has its chair's task and its clock."
              : "Enquiry concluded without a conference.");
    };
  }

  private void grant(Enquiry enquiry, Grantee to, String why, TaskContext task) {
    access.grant(
        enquiry.file(), to, why + " section 47 enquiry " + enquiry.ref, task.person().id());
  }
}
