package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Records legal options and what became of them. */
@Service
@Transactional
class RecordingProtection implements UrgentProtection {

  private final LegalOptions options;
  private final Enquiries enquiries;
  private final EndingProtection ending;
  private final EmergencyOrders orders;
  private final LookedAfter lookedAfter;
  private final CaseAccess access;
  private final CaseFiles files;
  private final DeadlineRegister deadlines;
  private final Trace trace;
  private final PeopleDirectory people;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  RecordingProtection(
      LegalOptions options,
      Enquiries enquiries,
      EndingProtection ending,
      EmergencyOrders orders,
      LookedAfter lookedAfter,
      CaseAccess access,
      CaseFiles files,
      DeadlineRegister deadlines,
      Trace trace,
      PeopleDirectory people,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.options = options;
    this.enquiries = enquiries;
    this.ending = ending;
    this.orders = orders;
    this.lookedAfter = lookedAfter;
    this.access = access;
    this.files = files;
    this.deadlines = deadlines;
    this.trace = trace;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Used> ofChild(Viewer viewer, CaseRef child) {
    var file = opened(viewer, child);
    return options.findByCurrentCaseRefOrderByBeganAtDesc(file.value()).stream()
        .map(this::used)
        .toList();
  }

  private CaseRef opened(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    // says that the file is there: an open rule alone would let a made-up reference through
    files.identity(viewer, file);
    return file;
  }

  private Used used(LegalOption option) {
    var due =
        option.endedAt != null
            ? Optional.<Deadline>empty()
            : deadlines.find(Clocks.ending(option), option.subject()).filter(Deadline::running);
    return new Used(
        option.ref,
        option.kind.label(),
        option.beganAt,
        option.decidedBy,
        option.words,
        people.nameOf(new PractitionerId(option.recordedBy)),
        due.map(Deadline::due).orElse(null),
        ended(option),
        due.isPresent() && (option.kind != LegalOption.Kind.POLICE_PROTECTION || !hasTask(option)));
  }

  /** Police protection and an emergency protection order end of themselves within days. */
  private static boolean hasAnEnd(LegalOption option) {
    return option.kind == LegalOption.Kind.POLICE_PROTECTION
        || option.kind == LegalOption.Kind.EMERGENCY_PROTECTION_ORDER;
  }

  private static String ended(LegalOption option) {
    return option.endedAt == null || option.endedHow == null
        ? ""
        : "Ended %s: %s, decided by %s"
            .formatted(
                LondonTime.full(option.endedAt), option.endedHow.label(), option.endedDecidedBy);
  }

  /** Whether the end is a task of the child's enquiry. */
  private boolean hasTask(LegalOption option) {
    return option.enquiryRef != null
        && enquiries
            .findById(option.enquiryRef)
            .filter(enquiry -> enquiry.state != Enquiry.State.ENDED)
            .isPresent();
  }

  @Override
  public Recorded record(Viewer viewer, CaseRef child, NewOption typed, String submissionId) {
    var file = opened(viewer, child);
    var form = new FormReader(new FormData(values(typed)));
    var now = clock.instant();
    var kind = form.option(LegalOption.Kind.class, "kind", "Choose what was used");
    var began = form.moment("beganAt", "Enter when it began", now);
    String decided = form.text("decidedBy", "Enter who decided it: name and role, or the court");
    if (decided.length() > 400) {
      form.problem("decidedBy", "Shorten this to 400 characters or fewer");
    }
    String words = form.text("words");
    var terms =
        kind == LegalOption.Kind.EMERGENCY_PROTECTION_ORDER ? orders.read(form, file, began) : null;
    if (form.refused()) {
      return new Recorded.Refused(form.refusal().problems());
    }
    if (options.findBySubmissionId(submissionId).isEmpty()) {
      var option =
          new LegalOption(
              submissionId, file, running(file), kind, began, decided, words, viewer.id(), now);
      store(option);
      if (terms != null) {
        orders.open(option, terms);
      }
      lookedAfter.recorded(option);
    }
    return new Recorded.Done(kind.label() + " recorded.");
  }

  private static Map<String, @Nullable Object> values(NewOption typed) {
    return Map.of(
        "kind", typed.kind(),
        "beganAt", typed.beganAt(),
        "decidedBy", typed.decidedBy(),
        "words", typed.words(),
        "designatedOfficer", typed.designatedOfficer(),
        "until", typed.until());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> lookedAfterReview(Viewer viewer, CaseRef child) {
    return lookedAfter.running(opened(viewer, child).value()).map(Deadline::due);
  }

  @Override
  public Recorded lookedAfter(Viewer viewer, CaseRef child, LookedAfterAct act) {
    return lookedAfter.record(opened(viewer, child), act, viewer.id());
  }

  /** The enquiry that waits for something, the latest where there are several. */
  private @Nullable String running(CaseRef file) {
    return enquiries
        .findByCurrentCaseRefAndStateNotOrderByOpenedAt(file.value(), Enquiry.State.ENDED)
        .stream()
        .reduce((first, second) -> second)
        .map(enquiry -> enquiry.ref)
        .orElse(null);
  }

  private void store(LegalOption option) {
    options.saveAndFlush(option);
    trace.record(
        new CaseRef(option.caseRef),
        option.ref,
        new PractitionerId(option.recordedBy),
        option.beganAt,
        "LEGAL_OPTION_RECORDED",
        option.kind.label() + " recorded");
    if (option.kind == LegalOption.Kind.POLICE_PROTECTION) {
      deadlines.open(Clocks.POLICE_PROTECTION, option.subject(), option.beganAt);
      var enquiry = option.enquiryRef;
      if (enquiry != null) {
        events.publishEvent(new PoliceProtectionRecorded(enquiry, option.ref));
      }
    }
  }

  @Override
  public Recorded end(Viewer viewer, CaseRef child, String ref, End typed) {
    var file = opened(viewer, child);
    var found =
        options
            .findById(ref)
            .filter(one -> one.currentCaseRef.equals(file.value()))
            .filter(RecordingProtection::hasAnEnd);
    if (found.isEmpty()) {
      return new Recorded.Refused(
          List.of(new FieldProblem("kind", "This is not on the child's record")));
    }
    var option = found.get();
    if (option.endedAt != null) {
      return new Recorded.Done("The end is on record already.");
    }
    var values =
        Map.<String, @Nullable Object>of(
            "endedAt", typed.endedAt(),
            "endedHow", typed.endedHow(),
            "decidedBy", typed.decidedBy(),
            "safeNow", typed.safeNow());
    var form = new FormReader(new FormData(values));
    var store = ending.read(form, option, clock.instant());
    if (form.refused()) {
      return new Recorded.Refused(
          form.refusal().problems().stream().map(RecordingProtection::onThePage).toList());
    }
    store.accept(viewer.id());
    return new Recorded.Done("The end is on record.");
  }

  /** The page asks twice who decided, so the second question has a name of its own. */
  private static FieldProblem onThePage(FieldProblem problem) {
    return problem.field().equals("decidedBy")
        ? new FieldProblem("endDecidedBy", problem.sentence())
        : problem;
  }

  @Override
  public Map<String, String> kinds() {
    return labels(LegalOption.Kind.values(), LegalOption.Kind::label);
  }

  @Override
  public Map<String, String> ends() {
    return labels(ProtectionEnd.values(), ProtectionEnd::label);
  }

  private static <E extends Enum<E>> Map<String, String> labels(
      E[] all, Function<E, String> label) {
    var labels = new LinkedHashMap<String, String>();
    for (var one : all) {
      labels.put(one.name(), label.apply(one));
    }
    return labels;
  }
}
