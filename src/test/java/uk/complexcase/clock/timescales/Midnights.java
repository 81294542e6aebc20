package uk.complexcase.clock.timescales;

import org.springframework.stereotype.Component;

/** Lets tests of rooms have the register look at ages, as it does every few seconds. */
@Component
public class Midnights {

  private final AgeSweep sweep;

  Midnights(AgeSweep sweep) {
    this.sweep = sweep;
  }

  /** One look. */
  public void look() {
    sweep.sweep();
  }
}
