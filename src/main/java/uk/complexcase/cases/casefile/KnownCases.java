package uk.complexcase.cases.casefile;

/**
 * Cases of which a room knows something, in the database's words, so that figures over thousands of
 * cases are one query. A room offers it as a bean; several may know the same.
 *
 * @param select names two columns: {@code case_ref}, the file that holds the case now, beside which
 *     those merged into it may stand, and {@code since}, from when it is so
 */
public record KnownCases(What what, String select) {

  /** What is known of the cases. */
  public enum What {
    /** A social worker is named. */
    ALLOCATED,
    /** A high level of risk is agreed and stands. */
    HIGH_RISK,
    /** A plan for the child's safety is written and stands. */
    PLANNED
  }
}
