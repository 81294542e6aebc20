package uk.complexcase.pathway.governance;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of the whole product say when lists of governance are made. */
public final class GovernanceClockwork {

  private final GovernanceSweep sweep;

  /** The product of the tests looks after governance since before any of their days. */
  GovernanceClockwork(GovernanceSweep sweep, JdbcClient jdbc) {
    this.sweep = sweep;
    jdbc.sql("delete from governance_since").update();
    jdbc.sql("insert into governance_since (id, since) values (1, timestamp '2020-01-01 00:00:00')")
        .update();
  }

  /** What the product does each minute. */
  public void sweep() {
    sweep.sweep();
  }
}
