package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.Labels;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Records legal options and what became of them. */
@Service
@Transactional
class RecordingProtection implements UrgentProtection {

  private final LegalOptions options;
  private final Enquiries enquiries;
  private final EndingProtection ending;
  private final EmergencyOrders orders;
  private final LookedAfter lookedAfter;
  private final ProtectionReading reading;
  private final OpenedFiles opened;
  private final DeadlineRegister deadlines;
  private final Trace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  RecordingProtection(
      LegalOptions options,
      Enquiries enquiries,
      EndingProtection ending,
      EmergencyOrders orders,
      LookedAfter lookedAfter,
      ProtectionReading reading,
      OpenedFiles opened,
      DeadlineRegister deadlines,
      Trace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.options = options;
    this.enquiries = enquiries;
    this.ending = ending;
    this.orders = orders;
    this.lookedAfter = lookedAfter;
    this.reading = reading;
    this.opened = opened;
    this.deadlines = deadlines;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Used> ofChild(Viewer viewer, CaseRef child) {
    return reading.ofFile(opened.of(viewer, child));
  }

  @Override
  public Recorded record(Viewer viewer, CaseRef child, NewOption typed, String submissionId) {
    var file = opened.of(viewer, child);
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
    return lookedAfter.running(opened.of(viewer, child).value()).map(Deadline::due);
  }

  @Override
  public Recorded lookedAfter(Viewer viewer, CaseRef child, LookedAfterAct act) {
    return lookedAfter.record(opened.of(viewer, child), act, viewer.id());
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
    return ending.end(opened.of(viewer, child), ref, typed, viewer.id());
  }

  @Override
  public Map<String, String> kinds() {
    return Labels.of(LegalOption.Kind.values(), LegalOption.Kind::label);
  }

  @Override
  public Map<String, String> ends() {
    return Labels.of(ProtectionEnd.values(), ProtectionEnd::label);
  }
}
