package uk.complexcase.clock.timescales;

import java.util.UUID;

/** Identifies one deadline in the register. */
public record DeadlineId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
