package uk.complexcase.clock.timescales;

/** Where a deadline stands; whether an open one is breached depends on the time one asks. */
public enum DeadlineState {
  OPEN,
  MET,
  MET_LATE,
  CANCELLED
}
