package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A request as a practitioner makes it on a case page.
 *
 * @param key made by the page, so that sending twice asks once
 * @param children files the practitioner may open, at least one
 * @param informationReceivedAt when the concern was first received: the 24 hours run from here
 *     (CSD-24)
 * @param complex whether it looks like complex or organised abuse (CSD-10)
 * @param because what was learnt, as the chair will read it
 */
public record DiscussionWanted(
    String key,
    List<CaseRef> children,
    Instant informationReceivedAt,
    boolean complex,
    Set<Circumstance> circumstances,
    String because) {

  public DiscussionWanted {
    children = List.copyOf(children);
    circumstances = Set.copyOf(circumstances);
  }
}
