package uk.complexcase.pathway.governance;

/** Lets tests of the whole product say when lists of governance are made. */
public final class GovernanceClockwork {

  private final GovernanceSweep sweep;

  GovernanceClockwork(GovernanceSweep sweep) {
    this.sweep = sweep;
  }

  /** What the product does each minute. */
  public void sweep() {
    sweep.sweep();
  }
}
