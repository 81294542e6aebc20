package uk.complexcase.engine.read;

import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Set;

/** Keeps some tables up to date with the events of some kinds. */
interface Projection {

  Set<ValueType> valueTypes();

  void apply(RecordedEvent event);

  /** Forgets what it knows besides the tables. */
  default void forget() {}
}
