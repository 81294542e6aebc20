package uk.complexcase.pathway.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the case page's "Now", with holder and clock.
 *
 * @param discussion where it is done, when the viewer may go there
 */
public record OpenStep(
    String sentence, String holder, @Nullable Instant due, @Nullable DiscussionRef discussion) {}
