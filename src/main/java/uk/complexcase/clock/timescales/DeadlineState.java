package uk.complexcase.clock.timescales;

/** Where a deadline stands. A breached one still runs: the work it limits is still wanted. */
public enum DeadlineState {
  OPEN,
  BREACHED,
  MET,
  MET_LATE,
  CANCELLED;

  /** Whether the clock still runs, in time or not. */
  public boolean running() {
    return this == OPEN || this == BREACHED;
  }
}
