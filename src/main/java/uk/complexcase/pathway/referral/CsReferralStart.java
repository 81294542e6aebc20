package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What the process of a referral to the complex safeguarding team starts with: references alone.
 */
@Component
public class CsReferralStart {

  private final CsReferrals referrals;
  private final CaseFiles files;

  CsReferralStart(CsReferrals referrals, CaseFiles files) {
    this.referrals = referrals;
    this.files = files;
  }

  /** The variables of {@code complex-safeguarding-referral}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var referral = referrals.findById(ref).orElseThrow();
    return Map.of(
        "contactRef",
        referral.contactRef,
        "caseRefs",
        List.of(files.current(new CaseRef(referral.caseRef)).value()),
        "csReferralRef",
        ref,
        "startKey",
        ref);
  }
}
