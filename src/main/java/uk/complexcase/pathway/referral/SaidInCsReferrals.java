package uk.complexcase.pathway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What a young person said to whoever referred them to the complex safeguarding team (TCS-47). */
@Component
class SaidInCsReferrals implements OwnWords {

  private final CaseAccess access;
  private final CsReferrals referrals;
  private final CsLevelJudgements judgements;
  private final ObjectMapper json;

  SaidInCsReferrals(
      CaseAccess access, CsReferrals referrals, CsLevelJudgements judgements, ObjectMapper json) {
    this.access = access;
    this.referrals = referrals;
    this.judgements = judgements;
    this.json = json;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return referrals.ofChild(child.value(), EnumSet.allOf(CsReferral.State.class)).stream()
        .flatMap(one -> judgements.findFirstByCsReferralRefOrderByNumberDesc(one.ref).stream())
        .map(last ->
            new Spoken(
                last.judgedAt,
                words(last),
                "written in the referral to complex safeguarding " + last.csReferralRef))
        .filter(spoken -> !spoken.words().isEmpty())
        .toList();
  }

  private String words(CsLevelJudgement judgement) {
    try {
      return json.readTree(judgement.answers).path("csChildSays").asText("").strip();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Answers of " + judgement.csReferralRef + " cannot be read", e);
    }
  }
}
