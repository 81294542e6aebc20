package uk.complexcase.cases.casefile;

import static uk.complexcase.cases.casefile.ChildCaseStatus.CLOSED;
import static uk.complexcase.cases.casefile.ChildCaseStatus.STEPPED_DOWN;

/** Which status may follow which: protection is never lowered as a side effect of another step. */
final class StatusOrder {

  private StatusOrder() {}

  static boolean mayFollow(ChildCaseStatus from, ChildCaseStatus to) {
    boolean steppingDown = to == STEPPED_DOWN || to == CLOSED;
    return steppingDown || ended(from) || to.compareTo(from) > 0;
  }

  /** The status that protects more, for a file that takes in another. */
  static ChildCaseStatus higher(ChildCaseStatus one, ChildCaseStatus two) {
    if (ended(one) || ended(two)) {
      return ended(one) ? two : one;
    }
    return one.compareTo(two) >= 0 ? one : two;
  }

  private static boolean ended(ChildCaseStatus status) {
    return status == STEPPED_DOWN || status == CLOSED;
  }
}
