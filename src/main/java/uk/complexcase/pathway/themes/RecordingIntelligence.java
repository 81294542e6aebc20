package uk.complexcase.pathway.themes;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.Labels;
import uk.complexcase.work.steps.Trace;

/** Records intelligence that went to other authorities, and their acknowledgement. */
@Service
@Transactional
class RecordingIntelligence implements IntelligenceDesk {

  private final SentIntelligence sent;
  private final IntelligenceForm forms;
  private final IntelligenceReading reading;
  private final DeadlineRegister deadlines;
  private final OpenedFiles opened;
  private final Trace trace;
  private final AuditLog audit;
  private final InstantSource clock;

  RecordingIntelligence(
      SentIntelligence sent,
      IntelligenceForm forms,
      IntelligenceReading reading,
      DeadlineRegister deadlines,
      OpenedFiles opened,
      Trace trace,
      AuditLog audit,
      InstantSource clock) {
    this.sent = sent;
    this.forms = forms;
    this.reading = reading;
    this.deadlines = deadlines;
    this.opened = opened;
    this.trace = trace;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Sent> of(Viewer viewer, CaseRef child) {
    return reading.of(viewer, child);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Listed> everywhere(Viewer viewer) {
    if (!viewer.may(Permission.SEE_THEMES)) {
      require(viewer);
    }
    return reading.everywhere(viewer);
  }

  @Override
  public Recorded record(
      Viewer viewer, CaseRef child, Map<String, String> typed, String submissionId) {
    var file = opened.of(viewer, child);
    require(viewer);
    var form = IntelligenceForm.reader(typed);
    var read = forms.read(form, viewer, file, submissionId, clock.instant());
    if (read.isEmpty()) {
      return new Recorded.Refused(form.refusal().problems());
    }
    if (!sent.existsBySubmissionId(submissionId)) {
      keep(read.get(), file, viewer);
    }
    return new Recorded.Done("Recorded. You will be reminded until it is acknowledged.");
  }

  private void keep(Intelligence one, CaseRef file, Viewer viewer) {
    sent.saveAndFlush(one);
    deadlines.open(Clocks.ACKNOWLEDGED, one.subject(), one.sentAt);
    tell(one, file, viewer, "INTELLIGENCE_SENT", "Intelligence %s sent to another authority");
    if (!one.agreed) {
      audit.act(
          viewer.id(),
          "INTELLIGENCE_SENT_WITHOUT_AGREEMENT",
          one.ref,
          "Sent without the source agency's agreement");
    }
  }

  /** The chronology is read by all who open the file, so it tells only of what may go to all. */
  private void tell(Intelligence one, CaseRef file, Viewer viewer, String act, String line) {
    var said = line.formatted(one.ref);
    if (one.handling == HandlingCode.ATTENDEES) {
      var at = one.acknowledgedAt == null ? one.sentAt : one.acknowledgedAt;
      trace.record(file, one.ref, viewer.id(), at, act, said);
    } else {
      audit.act(viewer.id(), act, one.ref, said);
    }
  }

  @Override
  public Recorded acknowledge(Viewer viewer, CaseRef child, Map<String, String> typed) {
    var file = opened.of(viewer, child);
    require(viewer);
    var one =
        sent.hold(typed.getOrDefault("intelligence", ""))
            .filter(found -> found.currentCaseRef.equals(file.value()))
            .filter(found -> found.readableBy(viewer))
            .orElseThrow(() -> new NotVisible("Not for " + viewer.id()));
    if (!one.waits()) {
      return new Recorded.Done("The acknowledgement is on record.");
    }
    var form = IntelligenceForm.reader(typed);
    String by =
        IntelligenceForm.brief(
            form, "acknowledgedBy", "Enter who acknowledged it: name and role", 200);
    var at = form.moment("acknowledgedAt", "Enter when it was acknowledged", clock.instant());
    if (!form.refused() && at.isBefore(one.sentAt.truncatedTo(ChronoUnit.MINUTES))) {
      form.problem("acknowledgedAt", "Enter a time after it was sent");
    }
    if (form.refused()) {
      return new Recorded.Refused(form.refusal().problems());
    }
    one.acknowledged(by, at, viewer.id());
    deadlines.meet(Clocks.ACKNOWLEDGED, one.subject(), at);
    tell(one, file, viewer, "INTELLIGENCE_ACKNOWLEDGED", "Intelligence %s acknowledged");
    return new Recorded.Done("Acknowledgement recorded.");
  }

  @Override
  public Map<String, Map<String, String>> choices(Viewer viewer) {
    var sources = new LinkedHashMap<String, String>();
    sources.put(IntelligenceForm.OWN, "My own: " + viewer.organisation().name());
    Arrays.stream(Agency.values()).forEach(one -> sources.put(one.name(), one.label()));
    return Map.of(
        "source", sources,
        "basis", Labels.of(LegalBasis.values(), LegalBasis::label),
        "handling", Labels.of(HandlingCode.values(), HandlingCode::label),
        "sentHow", Labels.of(SentHow.values(), SentHow::label));
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.SEND_INTELLIGENCE)) {
      throw new NotVisible("Not for " + viewer.id());
    }
  }
}
