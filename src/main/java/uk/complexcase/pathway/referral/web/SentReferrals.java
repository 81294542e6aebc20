package uk.complexcase.pathway.referral.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Remembers in the session which form became which referral, so that sending it again lands on the
 * same page.
 */
final class SentReferrals {

  private static final String PREFIX = "sent-referral:";

  private SentReferrals() {}

  static void remember(HttpSession session, String submissionId, String reference) {
    session.setAttribute(PREFIX + submissionId, reference);
  }

  static Optional<String> reference(HttpSession session, String submissionId) {
    return Optional.ofNullable((String) session.getAttribute(PREFIX + submissionId));
  }
}
