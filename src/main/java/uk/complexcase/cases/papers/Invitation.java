package uk.complexcase.cases.papers;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a sitting of a meeting, for a calendar. It leaves the product, so it carries the
 * meeting's reference and standing and nothing of whom or what it is about (SCR-B-65).
 *
 * @param reference of the meeting, for example {@code S-4M8T-2XJ6}
 * @param session number of the sitting
 * @param sequence 0 for the first invitation, one more with every change of it
 * @param standing what kind of meeting it is, as printed on its papers
 * @param starts when it begins
 * @param lasts how long it is planned to last
 * @param place how they meet and how to join, without a name; may be empty
 * @param page where it is held or read about, in the product; null for somebody without an account
 * @param organiser address of the service that invites
 * @param attendee address of the one person this goes to
 * @param at when the invitation is made
 */
public record Invitation(
    String reference,
    int session,
    int sequence,
    String standing,
    Instant starts,
    Duration lasts,
    String place,
    @Nullable URI page,
    String organiser,
    String attendee,
    Instant at) {

  private static final String STRATEGY_DISCUSSION =
      "Strategy discussion (Children Act 1989, section 47)";
  private static final Duration USUAL = Duration.ofHours(1);

  /**
   * To a sitting of a strategy discussion, of either kind: they have the same standing (CSD-09).
   */
  public static Invitation toStrategyDiscussion(
      String reference,
      int session,
      int sequence,
      Instant starts,
      String place,
      @Nullable URI page,
      String organiser,
      String attendee,
      Instant at) {
    return new Invitation(
        reference,
        session,
        sequence,
        STRATEGY_DISCUSSION,
        starts,
        USUAL,
        place,
        page,
        organiser,
        attendee,
        at);
  }
}
