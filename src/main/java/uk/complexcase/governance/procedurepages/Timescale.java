package uk.complexcase.governance.procedurepages;

import java.util.List;

/**
 * One clock of the procedure in words.
 *
 * @param length for example "1 working day from the moment the information was received"
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

  /** One step of the ladder: when, and who hears of it. */
  public record Step(String when, String who) {}
}
