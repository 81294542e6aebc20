package uk.complexcase.procedure;

import java.time.Instant;

/** What became of an attempt to put a change into force. */
public sealed interface ReleaseOutcome {

  /** In force. */
  record Released(int number, Instant since) implements ReleaseOutcome {}

  /**
   * Nothing changed, anywhere.
   *
   * @param sentence why, for the person who approved
   */
  record Refused(String sentence) implements ReleaseOutcome {}
}
