package uk.complexcase.pathway.disruption;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.DisruptionRecorded;
import uk.complexcase.cases.events.DisruptionRecorded.What;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.disruption.DisruptionDesk.NewOption;
import uk.complexcase.pathway.disruption.DisruptionDesk.Recorded;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Records an option that was considered, and whether it was used. */
@Component
class RecordingOptions {

  /** A word that reads like a name. */
  private static final Pattern NAME = Pattern.compile(".*\\p{Lu}\\p{Ll}{2,}.*");

  private final DisruptionOptions options;
  private final LegalOptionGate gate;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final Trace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  RecordingOptions(
      DisruptionOptions options,
      LegalOptionGate gate,
      DeadlineRegister deadlines,
      CaseFiles files,
      Trace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.options = options;
    this.gate = gate;
    this.deadlines = deadlines;
    this.files = files;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  /** Records it on this file; the same submission again answers as the first time. */
  Recorded record(Viewer viewer, CaseRef file, NewOption typed, String submissionId) {
    var form = new FormReader(new FormData(values(typed)));
    var now = clock.instant();
    var kind = form.option(LegalOption.class, "kind", "Choose what was considered");
    boolean used = form.yes("used", "Say whether it was used");
    String reason = form.text("reason", "Write why it was used, or why not");
    var option = new DisruptionOption(submissionId, file, kind, reason, viewer.id(), now);
    if (used) {
      use(form, option, viewer, now);
    }
    if (form.refused()) {
      return new Recorded.Refused(form.refusal().problems());
    }
    if (!options.existsBySubmissionId(submissionId)) {
      store(option, viewer);
    }
    return new Recorded.Done(kind.label() + (used ? " recorded." : " recorded as not used."));
  }

  private static Map<String, @Nullable Object> values(NewOption typed) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("kind", typed.kind());
    values.put("used", typed.used());
    values.put("reason", typed.reason());
    values.put("usedAt", typed.usedAt());
    values.put("usedBy", typed.usedBy());
    values.put("usedOn", typed.usedOn());
    values.put("careStatus", typed.careStatus());
    values.put("ageStated", typed.ageStated());
    return values;
  }

  private void use(FormReader form, DisruptionOption option, Viewer viewer, Instant now) {
    var at = form.moment("usedAt", "Enter when it was served, made or done", now);
    String by =
        form.text("usedBy", "Enter who served, made or did it: name and role, or the court");
    if (by.length() > 400) {
      form.problem("usedBy", "Shorten this to 400 characters or fewer");
    }
    String on = form.text("usedOn", "Enter on whom or on what: initials or a reference");
    if (on.length() > 60) {
      form.problem("usedOn", "Use 60 characters or fewer");
    } else if (NAME.matcher(on).matches()) {
      form.problem("usedOn", "Enter initials or a reference, not a name");
    }
    var care =
        form.option(CareStatus.class, "careStatus", "Say in whose care the child was on that day");
    var age = age(form, option, viewer, at);
    if (!form.refused()) {
      var answer = gate.of(option.kind, age, care);
      if (!answer.allowed()) {
        form.problem("kind", answer.because());
      }
      option.used(at, by, on, age, care, answer.basis());
    }
  }

  /** The age on the day of use, worked out here and now; only the band is kept. */
  private AgeBand age(FormReader form, DisruptionOption option, Viewer viewer, Instant at) {
    var born = files.identity(viewer, new CaseRef(option.caseRef)).dateOfBirth();
    return born == null
        ? form.option(AgeBand.class, "ageStated", "Say how old the child was on that day")
        : AgeBand.on(LondonTime.dateOf(at), born);
  }

  private void store(DisruptionOption option, Viewer viewer) {
    options.saveAndFlush(option);
    var usedAt = option.usedAt;
    if (usedAt != null && option.inForce) {
      deadlines.open(Clocks.REVIEW, option.subject(), usedAt);
    }
    if (usedAt != null) {
      var child = new CaseRef(option.caseRef);
      events.publishEvent(new DisruptionRecorded(option.ref, child, What.DISRUPTION_USED, usedAt));
    }
    trace.record(
        new CaseRef(option.caseRef),
        option.ref,
        viewer.id(),
        usedAt == null ? option.recordedAt : usedAt,
        option.used ? "DISRUPTION_USED" : "DISRUPTION_NOT_USED",
        "%s %s, %s"
            .formatted(
                option.kind.label(), option.used ? "used" : "considered and not used", option.ref));
  }
}
