package uk.complexcase.foundation.audit;

import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The append-only log. Each entry carries the hash of the one before, so a changed or missing entry
 * shows. Entries join the caller's transaction: what was rolled back was not done.
 */
public interface AuditLog {

  /**
   * Records an act.
   *
   * @param actor who acted; {@link PractitionerId#SYSTEM} where no person did
   * @param act what was done, a past-tense code such as {@code REFERRAL_SUBMITTED}
   * @param subject the reference acted on, never a name
   * @param detail one line for a reader, without names or narrative
   */
  void act(PractitionerId actor, String act, String subject, String detail);

  /** Records that a person looked at a record, in a transaction of its own. */
  void view(PractitionerId viewer, String subject, String page);
}
