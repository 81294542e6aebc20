package uk.complexcase.pathway.minutes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;

/**
 * To whom minutes of a session go, or went.
 *
 * @param sessions numbers of the sessions there are
 * @param issue the one shown; 0 while there is none
 * @param issues those there are, in order
 * @param issuedAt null while the chair has not agreed them
 * @param replaced the issue that took the place of the one shown; null while it stands
 * @param mayCorrect whether the viewer may put the minutes right
 * @param noMore names of those who got the issue before and may not get this one; they are told
 *     nothing
 * @param caseSystem the case system's name
 */
public record Distribution(
    String title,
    String reference,
    int session,
    List<Integer> sessions,
    int issue,
    List<Integer> issues,
    @Nullable Instant endedAt,
    @Nullable Instant issuedAt,
    @Nullable Replacement replaced,
    boolean mayCorrect,
    String caseSystem,
    List<To> to,
    List<String> noMore,
    List<Filed> filed) {

  /** Those somebody has to pass the minutes on to and has not yet. */
  public long toPassOn() {
    return replaced != null
        ? 0
        : to.stream().filter(one -> one.byHand() && one.sentAt() == null).count();
  }

  /**
   * One recipient.
   *
   * @param key names them in addresses
   * @param byHand whether somebody passes the minutes on, since they have no account
   * @param children names of those they attended for, as far as the viewer may know
   * @param openedAt when they first opened them
   */
  public record To(
      String key,
      String name,
      String organisation,
      String email,
      String because,
      boolean byHand,
      String children,
      @Nullable Instant openedAt,
      String sentHow,
      String sentTo,
      @Nullable Instant sentAt,
      String sentBy) {}

  /** One child's copy on its way to the case system; null until it is known. */
  public record Filed(String name, String file, @Nullable HandOver handOver) {}
}
