package uk.complexcase.governance.procedurepages;

import java.util.List;

/**
 * One clock of the procedure in words.
 *
 * @param length for example "1 working day from the moment the information was received", and the
 *     date that sets or limits it where there is one
 * @param warnings when its owner is warned, in words
 * @param kind what stands behind it: law, safety, a local rule
 * @param ladder who hears of it, step by step, in order
 * @param localDefault whether the partnership set it, not a source
 */
public record Timescale(
    String code,
    String label,
    String length,
    String warnings,
    String kind,
    String responsible,
    String source,
    List<String> clauses,
    boolean localDefault,
    List<Step> ladder) {

  public Timescale {
    clauses = List.copyOf(clauses);
    ladder = List.copyOf(ladder);
  }

  /** Whether its source is a reading of the partnership's own, which the local defaults explain. */
  public boolean aReading() {
    return source.matches("A-\\d+");
  }

  /** One step of the ladder: when, and who hears of it. */
  public record Step(String when, String who) {}
}
