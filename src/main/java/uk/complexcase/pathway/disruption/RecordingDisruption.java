package uk.complexcase.pathway.disruption;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Records options and their reviews; the referral it hands to {@link FollowingNrm}. */
@Service
@Transactional
class RecordingDisruption implements DisruptionDesk {

  /** A word that reads like a name. */
  private static final Pattern NAME = Pattern.compile(".*\\p{Lu}\\p{Ll}{2,}.*");

  private final DisruptionOptions options;
  private final DisruptionReviews reviews;
  private final DisruptionReading reading;
  private final FollowingNrm nrm;
  private final LegalOptionGate gate;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final CaseAccess access;
  private final Trace trace;
  private final InstantSource clock;

  RecordingDisruption(
      DisruptionOptions options,
      DisruptionReviews reviews,
      DisruptionReading reading,
      FollowingNrm nrm,
      LegalOptionGate gate,
      DeadlineRegister deadlines,
      CaseFiles files,
      CaseAccess access,
      Trace trace,
      InstantSource clock) {
    this.options = options;
    this.reviews = reviews;
    this.reading = reading;
    this.nrm = nrm;
    this.gate = gate;
    this.deadlines = deadlines;
    this.files = files;
    this.access = access;
    this.trace = trace;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public DisruptionRecord of(Viewer viewer, CaseRef child) {
    return reading.of(viewer, child);
  }

  private CaseRef opened(Viewer viewer, CaseRef child, Permission permission) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    // says that the file is there: an open rule alone would let a made-up reference through
    files.identity(viewer, file);
    if (!viewer.may(permission)) {
      throw new NotVisible("Not for " + viewer.id());
    }
    return file;
  }

  @Override
  public Recorded record(Viewer viewer, CaseRef child, NewOption typed, String submissionId) {
    var file = opened(viewer, child, Permission.RECORD_DISRUPTION);
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

  @Override
  public Recorded review(Viewer viewer, CaseRef child, NewReview typed, String submissionId) {
    var file = opened(viewer, child, Permission.RECORD_DISRUPTION);
    var found = options.hold(typed.option()).filter(one -> one.currentCaseRef.equals(file.value()));
    if (found.isEmpty()) {
      return new Recorded.Refused(
          List.of(new FieldProblem("stillNeeded", "This is not on the child's record")));
    }
    var option = found.get();
    if (reviews.existsById(submissionId)) {
      return new Recorded.Done("The review is on record.");
    }
    var form =
        new FormReader(
            new FormData(Map.of("stillNeeded", typed.stillNeeded(), "words", typed.words())));
    if (!option.inForce) {
      form.problem("stillNeeded", "This is not in force any more");
    }
    boolean still = form.yes("stillNeeded", "Say whether the notice is still needed");
    String words = form.text("words", "Write why");
    if (form.refused()) {
      return new Recorded.Refused(form.refusal().problems());
    }
    var now = clock.instant();
    reviews.save(new DisruptionReview(submissionId, option.ref, still, words, viewer.id(), now));
    deadlines.meet(Clocks.REVIEW, option.subject(), now);
    option.reviewed(still);
    if (still) {
      deadlines.open(Clocks.REVIEW, option.subject(), now);
    }
    trace.record(
        file,
        option.ref,
        viewer.id(),
        now,
        "DISRUPTION_REVIEWED",
        "%s %s reviewed: %s"
            .formatted(
                option.kind.label(), option.ref, still ? "still needed" : "no longer in force"));
    return new Recorded.Done("Review recorded.");
  }

  @Override
  public Recorded nrm(Viewer viewer, CaseRef child, NewStatus typed, String submissionId) {
    var file = opened(viewer, child, Permission.RECORD_NRM);
    return nrm.record(viewer, file, typed, submissionId);
  }

  @Override
  public Map<String, Map<String, String>> choices() {
    return Map.of(
        "kind", labels(LegalOption.values(), LegalOption::label),
        "careStatus", labels(CareStatus.values(), CareStatus::label),
        "ageStated", labels(AgeBand.values(), AgeBand::label),
        "status", labels(NrmStatus.values(), NrmStatus::label));
  }

  private static <E extends Enum<E>> Map<String, String> labels(
      E[] all, Function<E, String> label) {
    var labels = new LinkedHashMap<String, String>();
    for (var one : all) {
      labels.put(one.name(), label.apply(one));
    }
    return labels;
  }

  /** A label within a sentence. */
  static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
  }
}
