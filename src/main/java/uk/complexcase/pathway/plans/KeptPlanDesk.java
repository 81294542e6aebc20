package uk.complexcase.pathway.plans;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.cases.plans.Fit;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.cases.plans.PanelPlan.Line;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Takes what is typed on a plan's page; an act that is refused leaves nothing of the others. */
@Service
@Transactional
class KeptPlanDesk implements PlanDesk {

  /** Those who carry the child's plan or the work against exploitation. */
  private static final Set<Role> CARRIERS =
      Set.of(
          Role.CSC_SOCIAL_WORKER,
          Role.CSC_TEAM_MANAGER,
          Role.CSC_SERVICE_MANAGER,
          Role.CS_SOCIAL_WORKER,
          Role.CS_TEAM_MANAGER);

  /** Those who may be a child's lead practitioner, or answer for one (TCS-64). */
  private static final Set<Role> CONFIRMERS =
      Set.of(Role.CSC_SOCIAL_WORKER, Role.CSC_TEAM_MANAGER, Role.CSC_SERVICE_MANAGER);

  private final PanelPlans plans;
  private final PlanCourses courses;
  private final PlanSteps steps;
  private final PlanWords words;
  private final DeadlineRegister deadlines;
  private final OpenedFiles opened;
  private final PeopleDirectory people;
  private final InstantSource clock;

  KeptPlanDesk(
      PanelPlans plans,
      PlanCourses courses,
      PlanSteps steps,
      PlanWords words,
      DeadlineRegister deadlines,
      OpenedFiles opened,
      PeopleDirectory people,
      InstantSource clock) {
    this.plans = plans;
    this.courses = courses;
    this.steps = steps;
    this.words = words;
    this.deadlines = deadlines;
    this.opened = opened;
    this.people = people;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Shown of(Viewer viewer, CaseRef child) {
    var file = opened.of(viewer, child);
    var all = plans.ofChild(viewer, file);
    var refs = all.stream().map(PanelPlan::ref).toList();
    var due =
        all.stream()
            .filter(PanelPlan::runs)
            .flatMap(plan -> courses.findById(plan.ref()).stream())
            .flatMap(one -> deadlines.find(Clocks.REVIEW, Clocks.of(Clocks.REVIEW, one)).stream())
            .filter(Deadline::running)
            .map(Deadline::due)
            .findFirst();
    return new Shown(
        file,
        all,
        holds(viewer, CARRIERS),
        holds(viewer, CONFIRMERS),
        due.orElse(null),
        steps.findByPlanRefInOrderByDoneAt(refs).reversed().stream()
            .map(one ->
                new Step(
                    one.label(),
                    one.doneAt(),
                    words.by(one),
                    words.said(one).stream()
                        .map(said -> new Fact(said.label(), said.words()))
                        .toList()))
            .toList());
  }

  @Override
  public Answer write(
      Viewer viewer, CaseRef child, Map<String, String> typed, String submissionId) {
    var plan = ofOne(CARRIERS, viewer, child);
    if (plan.isEmpty()) {
      return noPlan();
    }
    var form = PlanReaders.form(typed);
    var line = PlanReaders.line(form, submissionId, people);
    return form.refused()
        ? new Answer.Refused(form.refusal().problems())
        : answer(
            plans.write(viewer, plan.get().ref(), line, clock.instant()),
            "",
            "The line is written. The lead practitioner confirms how it fits.");
  }

  @Override
  public Answer confirm(Viewer viewer, CaseRef child, Map<String, String> typed) {
    var plan = ofOne(CONFIRMERS, viewer, child);
    if (plan.isEmpty()) {
      return noPlan();
    }
    var form = PlanReaders.form(typed);
    int confirmed = 0;
    for (var line : plan.get().lines()) {
      String of = "-" + line.id();
      if (line.state().runs() && typed.containsKey("stamp" + of)) {
        var fit = form.option(Fit.class, "fit" + of);
        if (fit.isPresent()) {
          var said = PlanReaders.fit(form, fit.get(), of);
          if (!form.refused()) {
            var taken = plans.confirm(viewer, line.id(), stamp(typed, of), said, clock.instant());
            problem(form, taken, of);
            confirmed++;
          }
        }
      }
    }
    if (confirmed == 0 && !form.refused()) {
      form.problem("fit", "Choose how at least one line fits the child's plan");
    }
    if (form.refused()) {
      return undone(form);
    }
    plans.signOff(plan.get().ref(), viewer.id(), clock.instant());
    return new Answer.Done("Recorded. Lines that fit are carried out.");
  }

  @Override
  public Answer pause(Viewer viewer, CaseRef child, Map<String, String> typed) {
    var file = opened.of(viewer, child);
    return line(
        viewer,
        file,
        typed,
        (line, form) -> {
          String of = "-" + line.id();
          String reason = form.text("unsafe" + of, "Write why it is unsafe for the child");
          return form.refused()
              ? new Answer.Refused(form.refusal().problems())
              : answer(
                  plans.pause(viewer, line.id(), reason, clock.instant()),
                  of,
                  "The line is paused. It is settled before anybody goes on with it.");
        });
  }

  @Override
  public Answer settle(Viewer viewer, CaseRef child, Map<String, String> typed) {
    var plan = ofOne(CARRIERS, viewer, child);
    return plan.isEmpty()
        ? noPlan()
        : line(
            viewer,
            plan.get().child(),
            typed,
            (line, form) -> settle(viewer, plan.get(), line, form, typed));
  }

  private Answer settle(
      Viewer viewer, PanelPlan plan, Line line, FormReader form, Map<String, String> typed) {
    String of = "-" + line.id();
    long stamp = stamp(typed, of);
    var now = clock.instant();
    var choice = form.option(SettlingChoice.class, "choice" + of, "Choose how it is settled");
    String reason = form.text("because" + of, "Write why");
    Optional<Taken> taken =
        switch (choice) {
          case CHANGE -> {
            var to = PlanReaders.changed(form, line, UUID.randomUUID().toString());
            yield form.refused()
                ? Optional.empty()
                : Optional.of(plans.change(viewer, line.id(), stamp, to, reason, now));
          }
          case AWAIT -> {
            var day = form.date("awaitsOn", "Enter the day of the meeting");
            yield form.refused()
                ? Optional.empty()
                : Optional.of(plans.await(viewer, line.id(), stamp, day, reason, now));
          }
          case SAFE -> Optional.of(plans.resume(viewer, line.id(), stamp, reason, now));
          case DONE -> Optional.of(plans.done(viewer, line.id(), stamp, reason, now));
          case WITHDRAW -> Optional.of(plans.withdraw(viewer, line.id(), stamp, reason, now));
        };
    taken.ifPresent(one -> problem(form, one, of));
    if (form.refused()) {
      return undone(form);
    }
    plans.signOff(plan.ref(), viewer.id(), now);
    dateTheWait(viewer, plan.ref());
    return new Answer.Done("Recorded.");
  }

  /** Where every open line waits for the meeting of the child's plan, its day is the task's. */
  private void dateTheWait(Viewer viewer, String plan) {
    var awaited = plans.standing(plan).orElseThrow().awaited();
    if (awaited != null) {
      courses
          .findById(plan)
          .filter(one -> one.settling)
          .ifPresent(course ->
              deadlines.openUntil(
                  Clocks.SETTLED,
                  Clocks.of(Clocks.SETTLED, course),
                  clock.instant(),
                  awaited.atTime(LocalTime.of(17, 0)).atZone(LondonTime.ZONE).toInstant(),
                  "The meeting of the child's plan decides that day",
                  viewer.id()));
    }
  }

  private static boolean holds(Viewer viewer, Set<Role> roles) {
    return viewer.roles().stream().anyMatch(roles::contains);
  }

  /** The running plan, for somebody of one of these roles. */
  private Optional<PanelPlan> ofOne(Set<Role> roles, Viewer viewer, CaseRef child) {
    var file = opened.of(viewer, child);
    if (!holds(viewer, roles)) {
      throw new NotVisible("The plan of " + child + " is not carried by " + viewer.id());
    }
    return plans.running(viewer, file);
  }

  private Answer line(
      Viewer viewer,
      CaseRef file,
      Map<String, String> typed,
      BiFunction<Line, FormReader, Answer> act) {
    String id = typed.getOrDefault("line", "");
    return plans
        .running(viewer, file)
        .flatMap(
            plan -> plan.lines().stream().filter(one -> one.id().toString().equals(id)).findFirst())
        .map(line -> act.apply(line, PlanReaders.form(typed)))
        .orElseGet(KeptPlanDesk::noPlan);
  }

  private static long stamp(Map<String, String> typed, String of) {
    String typedStamp = typed.getOrDefault("stamp" + of, "");
    return typedStamp.matches("[0-9]{1,9}") ? Long.parseLong(typedStamp) : -1;
  }

  private static void problem(FormReader form, Taken taken, String of) {
    if (taken instanceof Taken.Refused no) {
      form.problem(field(no.field(), of), no.sentence());
    }
  }

  /** The page's own name of what was refused. */
  private static String field(String field, String of) {
    return switch (field) {
      case "with", "fit" -> field + of;
      case "reason" -> "because" + of;
      case "stamp", "line" -> "line" + of;
      default -> field;
    };
  }

  private static Answer answer(Taken taken, String of, String said) {
    return switch (taken) {
      case Taken.Done done -> new Answer.Done(said);
      case Taken.Refused no ->
          new Answer.Refused(List.of(new FieldProblem(field(no.field(), of), no.sentence())));
    };
  }

  /** One line refused leaves none confirmed: the page comes back whole with what was typed. */
  private static Answer undone(FormReader form) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Answer.Refused(form.refusal().problems());
  }

  private static Answer noPlan() {
    return new Answer.Refused(
        List.of(new FieldProblem("plan", "No panel has made a plan with this line")));
  }
}
