package uk.complexcase.pathway.enquiry.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.enquiry.UrgentProtection.Used;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * The page on which urgent protection of a child is recorded: what was typed, and what is on
 * record.
 *
 * @param lookedAfterReview when the next one is due; null where none is
 */
public record ProtectionPage(
    IdentityBar child,
    Map<String, String> kinds,
    Map<String, String> ends,
    List<Used> used,
    @Nullable Instant lookedAfterReview,
    TypedForm form)
    implements FormPage {

  /** What can be recorded. */
  public List<Choice> kindOptions() {
    return Choice.of(kinds);
  }

  /** What can be recorded of a looked-after child. */
  public List<Choice> lookedAfterOptions() {
    return List.of(
        new Choice("HELD", "The review was held"),
        new Choice("ENDED", "The child is no longer looked after"));
  }

  /** How police protection can have ended. */
  public List<Choice> endOptions() {
    return Choice.of(ends);
  }
}
