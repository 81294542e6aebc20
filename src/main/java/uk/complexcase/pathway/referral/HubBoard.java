package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;

/** Who is waiting at the hub, and how long. */
public interface HubBoard {

  /** Undecided contacts the viewer may see. */
  Board of(Viewer viewer);

  /**
   * Who waits.
   *
   * @param waiting how many wait
   * @param cards those with the least time left, all of them up to a few hundred; by column and
   *     within it by time left
   */
  record Board(int waiting, List<Card> cards) {}

  /**
   * One contact on the board.
   *
   * @param heading the first child's name and age, or the reference where the viewer may not see
   *     them
   * @param repeat contacts about the same children before this one
   * @param due the earliest clock that runs
   * @param taskKey the hub task a click leads to, when the viewer may open one
   */
  record Card(
      ContactRef contact,
      BoardColumn column,
      String heading,
      int children,
      Urgency urgency,
      int repeat,
      Instant receivedAt,
      Instant due,
      @Nullable Long taskKey,
      @Nullable String heldBy,
      String note) {}
}
