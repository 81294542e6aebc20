package uk.complexcase.procedure.release;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file of a release by its digest.
 *
 * @param delivered digest of what the product delivered under the same name when this content was
 *     put into force; null where it delivered none
 */
record ReleasedFile(String sha256, @Nullable String delivered) {

  /** Whether owners of the procedure put it there, so that an upgrade leaves it. */
  boolean isOwners() {
    return !sha256.equals(delivered);
  }

  /** Whether the product delivers something else by now than when the owners put theirs. */
  boolean heldBack(@Nullable String deliveredNow) {
    return isOwners()
        && deliveredNow != null
        && !Objects.equals(deliveredNow, delivered)
        && !deliveredNow.equals(sha256);
  }
}
