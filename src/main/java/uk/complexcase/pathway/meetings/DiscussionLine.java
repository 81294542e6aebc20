package uk.complexcase.pathway.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One discussion in a list.
 *
 * @param children how many of its children the viewer may see
 * @param due when its running clock is due: the 24 hours, or the reconvened session
 * @param calledOffBecause why none is held; empty where one is or was
 */
public record DiscussionLine(
    DiscussionRef ref,
    DiscussionKind kind,
    DiscussionState state,
    int children,
    @Nullable Instant plannedFor,
    @Nullable Instant due,
    Part part,
    String calledOffBecause) {

  /** What the viewer has to do with it. */
  public enum Part {
    CHAIR("You chair it"),
    NOTE_TAKER("You take the notes"),
    INVITED("You are asked to come"),
    CONVENER("Your team convenes it"),
    /** They asked for it and have no part in it: told of its end, and no more. */
    ASKER("You asked for it");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    /** The part as a person reads it. */
    public String label() {
      return label;
    }
  }
}
