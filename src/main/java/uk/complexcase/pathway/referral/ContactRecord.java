package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/** The hub's record of contacts, as other rooms and pages read it. */
public interface ContactRecord {

  /**
   * A contact for someone who works on it (hub, or holding one of its tasks); else {@code
   * NotVisible}.
   */
  ContactSummary summary(Viewer viewer, ContactRef contact);

  /** Contacts about a child, newest first, for a viewer who may open the child's file. */
  List<ContactSummary> aboutChild(Viewer viewer, CaseRef child);

  /**
   * What a task on a contact shows beside the form.
   *
   * @param facts labelled facts in reading order, for example "Concern" and "Child sexual
   *     exploitation"
   * @param referrerAddress the page that tells who referred and how to reach them; null but for the
   *     hub at its work
   */
  record ContactSummary(
      ContactRef contact,
      Instant receivedAt,
      String referrer,
      Urgency urgency,
      ContactStatus status,
      List<CaseRef> children,
      int childrenInConcern,
      List<Fact> facts,
      Optional<String> decision,
      @Nullable String referrerAddress) {}

  /** A labelled value. */
  record Fact(String label, String value) {}
}
