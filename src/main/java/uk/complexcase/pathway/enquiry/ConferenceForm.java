package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The initial conference is held (F-15); a plan opens the clocks of the core group and the first
 * review, which count from the conference's day (F-16, F-17).
 */
@Component
class ConferenceForm extends EnquiryForm {

  private final PeopleDirectory people;
  private final CaseFiles files;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;
  private final AllocatedWorkers workers;

  ConferenceForm(
      EnquiryWork work,
      PeopleDirectory people,
      CaseFiles files,
      CaseAccess access,
      DeadlineRegister deadlines,
      AllocatedWorkers workers) {
    super("hold-conference", EnquiryStep.Kind.CONFERENCE, work);
    this.people = people;
    this.files = files;
    this.access = access;
    this.deadlines = deadlines;
    this.workers = workers;
  }

  @Override
  public String why(TaskContext task) {
    return "initial child protection conference to hold";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    var known = new LinkedHashMap<>(Voices.known(work, enquiry));
    known.put("workers", PeopleOptions.of(people, Role.CSC_SOCIAL_WORKER));
    known.put("leadWorker", enquiry.allocatedTo == null ? "" : enquiry.allocatedTo);
    return known;
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    var at = HeldAt.read(form, task, enquiry.decidedAt, "the discussion that opened the enquiry");
    HeldAt.agencies(form, "agenciesAtConference");
    var voice = Voices.read(form);
    form.text("conferenceAnalysis", "Write what the risk is and what protects the child");
    var decision =
        form.option(
            ConferenceDecision.class, "conferenceDecision", "Choose what the conference decides");
    boolean plan = decision == ConferenceDecision.PLAN;
    if (voice == Voice.NOT_YET_SOUGHT && !plan) {
      form.problem("childVoice", HeldAt.NOT_WITHOUT_THE_CHILD);
    }
    if (plan) {
      form.option(PlanCategory.class, "planCategory", "Choose the kind of harm");
    }
    form.textWhen(
        decision != ConferenceDecision.NO_PLAN_CLOSE,
        "planOutline",
        "Write the outline of the plan");
    String lead = lead(form, plan);
    form.text("rationale", "Write why");
    return held -> {
      held.childVoice = voice;
      held.conference(decision, at);
      return plan ? planned(held, lead, at, task) : withoutPlan(held, decision, at, task);
    };
  }

  private String lead(FormReader form, boolean plan) {
    if (!plan) {
      return "";
    }
    String lead = form.text("leadWorker", "Choose the lead social worker");
    if (!lead.isEmpty() && !PeopleOptions.holds(people, Role.CSC_SOCIAL_WORKER, lead)) {
      form.problem("leadWorker", "Choose one of the social workers shown");
    }
    return lead;
  }

  private Done planned(Enquiry enquiry, String lead, Instant at, TaskContext task) {
    var by = task.person().id();
    enquiry.allocatedTo = lead;
    workers.allocate(
        enquiry.file(), new PractitionerId(lead), "Child protection plan", by, task.at());
    deadlines.open(Clocks.CORE_GROUP, Clocks.of(enquiry), at);
    deadlines.open(Clocks.FIRST_REVIEW, Clocks.of(enquiry), at);
    files.status(enquiry.file(), ChildCaseStatus.CP_PLAN, task.at(), by);
    access.grant(
        enquiry.file(),
        new Grantee.Person(new PractitionerId(lead)),
        "Lead social worker of the plan after section 47 enquiry " + enquiry.ref,
        by);
    return done(enquiry, ConferenceDecision.PLAN, at, Map.of("enquiryWorker", lead));
  }

  private Done withoutPlan(
      Enquiry enquiry, ConferenceDecision decision, Instant at, TaskContext task) {
    if (decision == ConferenceDecision.NO_PLAN_CIN) {
      files.status(enquiry.file(), ChildCaseStatus.CIN_PLAN, task.at(), task.person().id());
    }
    return done(enquiry, decision, at, Map.of());
  }

  private static Done done(
      Enquiry enquiry, ConferenceDecision decision, Instant at, Map<String, Object> more) {
    var routing = new LinkedHashMap<String, Object>(more);
    routing.put("conferenceDecision", decision.name());
    return new Done(
        at,
        "CONFERENCE_HELD",
        "Child protection conference after section 47 enquiry "
            + enquiry.ref
            + " held on "
            + LondonTime.day(LondonTime.dateOf(at))
            + ": "
            + decision.label(),
        routing,
        "Conference recorded.");
  }
}
