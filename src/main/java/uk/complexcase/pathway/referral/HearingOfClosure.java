package uk.complexcase.pathway.referral;

import java.util.EnumSet;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;

/**
 * Hears that the complex safeguarding team ended its work with a child: a later concern is referred
 * anew. Idempotent: a referral sent after the closing stands.
 */
@Component
class HearingOfClosure {

  private final CsReferrals referrals;
  private final CaseFiles files;

  HearingOfClosure(CsReferrals referrals, CaseFiles files) {
    this.referrals = referrals;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(ComplexSafeguardingClosed closed) {
    referrals
        .ofChild(files.current(closed.child()).value(), EnumSet.of(CsReferral.State.SENT))
        .stream()
        .filter(sent -> sent.sentAt != null && !sent.sentAt.isAfter(closed.at()))
        .forEach(sent -> sent.ended(closed.at()));
  }
}
