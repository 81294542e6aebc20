package uk.complexcase.pathway.disruption;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NoticeGrounds;
import uk.complexcase.foundation.shared.CaseRef;

/** Which warning notices lose their ground when the child is 16 (TCS-27, F-23). */
@Component
@Transactional(readOnly = true)
class NoticesOnAge implements NoticeGrounds {

  private final DisruptionOptions options;
  private final CaseFiles files;

  NoticesOnAge(DisruptionOptions options, CaseFiles files) {
    this.options = options;
    this.files = files;
  }

  @Override
  public boolean restsOnAge(CaseRef child) {
    return options.findByCurrentCaseRefOrderByRecordedAtDesc(files.current(child).value()).stream()
        .anyMatch(one ->
            one.kind == LegalOption.CAWN
                && one.inForce
                && one.ageBand == AgeBand.UNDER_16
                && one.careStatus == CareStatus.NONE);
  }
}
