package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;

/** What referrers do: write, send and follow a referral. */
public interface ReferralDesk {

  /**
   * The viewer's unsent referral, as raw field values by name, so that what was typed is never lost
   * or corrected.
   */
  Optional<ReferralDraft> draft(Viewer viewer);

  /** Saves the values of one step over the draft; starts one when there is none. */
  ReferralDraft saveDraft(Viewer viewer, Map<String, String> values);

  void discardDraft(Viewer viewer);

  /**
   * Stores the referral, opens its clocks and acknowledges it, in one transaction; the draft is
   * gone after it.
   *
   * @param submissionId made when the form was begun; the same again returns the same contact and
   *     changes nothing
   */
  ReferralReceipt submit(
      Viewer viewer, MarsReferral referral, Channel channel, String submissionId);

  /** What a referrer may know of a contact of their own organisation; else {@code NotVisible}. */
  ReferralStatus status(Viewer viewer, ContactRef contact);

  /** Contacts of the viewer's organisation, newest first. */
  List<ReferralStatus> ofMyOrganisation(Viewer viewer);

  /**
   * An unsent referral.
   *
   * @param submissionId goes with it to {@link #submit}
   */
  record ReferralDraft(String submissionId, Map<String, String> values, Instant savedAt) {}

  /**
   * The acknowledgement (SCR-B-23, SCR-B-68).
   *
   * @param decisionExpectedBy when the hub's decision is due
   * @param nextStep what happens next, in a sentence
   */
  record ReferralReceipt(
      ContactRef contact, Instant receivedAt, Instant decisionExpectedBy, String nextStep) {}

  /**
   * How the referral is treated (B7), without telling whether a child is known.
   *
   * @param children how many children it is about
   * @param steps what was done so far, in order
   * @param classification once decided, what the hub took it as, with the reason where it differs
   *     from the referrer's view
   */
  record ReferralStatus(
      ContactRef contact,
      Instant receivedAt,
      String referrerName,
      int children,
      ContactStatus status,
      Instant decisionExpectedBy,
      @Nullable Instant decidedAt,
      String nextStep,
      @Nullable String classification,
      List<Step> steps) {}

  /** One line of the progress a referrer sees. */
  record Step(Instant at, String text) {}
}
