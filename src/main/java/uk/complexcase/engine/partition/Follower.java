package uk.complexcase.engine.partition;

import io.camunda.zeebe.logstreams.log.LoggedEvent;

/** Something that derives its own data from the log, record by record, in order. */
public interface Follower {

  /** The position of the last record applied; 0 before the first. */
  long position();

  void apply(LoggedEvent event);

  /** Forgets everything, because the log was emptied. */
  void forget();
}
