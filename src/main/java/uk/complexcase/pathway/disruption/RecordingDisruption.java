package uk.complexcase.pathway.disruption;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.Labels;

/** Who may record what of the disruption of a child's exploitation, and where it is recorded. */
@Service
@Transactional
class RecordingDisruption implements DisruptionDesk {

  private final RecordingOptions options;
  private final ReviewingOptions reviews;
  private final FollowingNrm nrm;
  private final DisruptionReading reading;
  private final OpenedFiles opened;

  RecordingDisruption(
      RecordingOptions options,
      ReviewingOptions reviews,
      FollowingNrm nrm,
      DisruptionReading reading,
      OpenedFiles opened) {
    this.options = options;
    this.reviews = reviews;
    this.nrm = nrm;
    this.reading = reading;
    this.opened = opened;
  }

  @Override
  @Transactional(readOnly = true)
  public DisruptionRecord of(Viewer viewer, CaseRef child) {
    return reading.of(viewer, child);
  }

  private CaseRef opened(Viewer viewer, CaseRef child, Permission permission) {
    var file = opened.of(viewer, child);
    if (!viewer.may(permission)) {
      throw new NotVisible("Not for " + viewer.id());
    }
    return file;
  }

  @Override
  public Recorded record(Viewer viewer, CaseRef child, NewOption typed, String submissionId) {
    var file = opened(viewer, child, Permission.RECORD_DISRUPTION);
    return options.record(viewer, file, typed, submissionId);
  }

  @Override
  public Recorded review(Viewer viewer, CaseRef child, NewReview typed, String submissionId) {
    var file = opened(viewer, child, Permission.RECORD_DISRUPTION);
    return reviews.record(viewer, file, typed, submissionId);
  }

  @Override
  public Recorded nrm(Viewer viewer, CaseRef child, NewStatus typed, String submissionId) {
    var file = opened(viewer, child, Permission.RECORD_NRM);
    return nrm.record(viewer, file, typed, submissionId);
  }

  @Override
  public Map<String, Map<String, String>> choices() {
    return Map.of(
        "kind", Labels.of(LegalOption.values(), LegalOption::label),
        "careStatus", Labels.of(CareStatus.values(), CareStatus::label),
        "ageStated", Labels.of(AgeBand.values(), AgeBand::label),
        "status", Labels.of(NrmStatus.values(), NrmStatus::label));
  }

  /** A label within a sentence. */
  static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
  }
}
