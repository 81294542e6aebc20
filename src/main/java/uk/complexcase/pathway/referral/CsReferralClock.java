package uk.complexcase.pathway.referral;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/**
 * The one clock of a referral to the complex safeguarding team, from when it was asked for; a
 * countersign does not stop it.
 */
@Component
class CsReferralClock implements TaskTiming {

  private final CsReferrals referrals;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  CsReferralClock(
      CsReferrals referrals,
      DeadlineRegister deadlines,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.referrals = referrals;
    this.deadlines = deadlines;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return "complex-safeguarding-referral";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    var found =
        transaction.execute(status ->
            referrals
                .findById(String.valueOf(variables.get("csReferralRef")))
                .map(this::clock)
                .orElse(null));
    return found == null ? new TaskClock(clock.instant(), null, null) : found;
  }

  private TaskClock clock(CsReferral referral) {
    var own =
        deadlines.open(Clocks.CS_REFERRAL, SendingCsReferral.subject(referral), referral.askedAt);
    return new TaskClock(own.due(), own.id(), null);
  }
}
