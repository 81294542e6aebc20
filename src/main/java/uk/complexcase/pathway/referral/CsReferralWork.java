package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.TaskContext;

/** What the two forms of a referral to the complex safeguarding team share. */
@Component
class CsReferralWork {

  private final CsReferrals referrals;
  private final CsLevelJudgements judgements;
  private final Proceedings proceedings;
  private final CaseFiles files;
  private final CaseAccess access;
  private final ThresholdBrief brief;

  CsReferralWork(
      CsReferrals referrals,
      CsLevelJudgements judgements,
      Proceedings proceedings,
      CaseFiles files,
      CaseAccess access,
      ThresholdBrief brief) {
    this.referrals = referrals;
    this.judgements = judgements;
    this.proceedings = proceedings;
    this.files = files;
    this.access = access;
    this.brief = brief;
  }

  /** The referral a task is about, held until its form is stored. */
  CsReferral hold(TaskContext task) {
    return referrals
        .hold(task.text("csReferralRef"))
        .orElseThrow(() -> new NotVisible("No referral"));
  }

  /** The one child, whatever other children the contact names. */
  List<CaseRef> about(TaskContext task) {
    return referrals
        .findById(task.text("csReferralRef"))
        .map(referral -> List.of(file(referral)))
        .orElse(task.cases());
  }

  CaseRef file(CsReferral referral) {
    return files.current(new CaseRef(referral.caseRef));
  }

  /** The level as judged last; nobody judged before the first form. */
  Optional<CsLevelJudgement> lastJudgement(TaskContext task) {
    return judgements.findFirstByCsReferralRefOrderByNumberDesc(task.text("csReferralRef"));
  }

  /** The decision speaks of every child of the contact, so it is shown to those who may see all. */
  String decision(TaskContext task) {
    var contact = proceedings.contact(task);
    return access.hiddenOf(Proceedings.viewer(task), proceedings.files(contact)).isEmpty()
        ? brief.decisionText(contact)
        : "The reasons are kept with the hub; ask the hub manager for what you need";
  }

  void trace(TaskContext task, CsReferral referral, String act, String line) {
    proceedings.record(
        file(referral), referral.contactRef, Proceedings.viewer(task).id(), task.at(), act, line);
  }
}
