package uk.complexcase.engine.partition;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;

/** What a client asks of the engine; a key or reference of -1 means none. */
public record Command(
    ValueType valueType,
    Intent intent,
    long key,
    UnifiedRecordValue value,
    long operationReference) {

  public static Command of(ValueType valueType, Intent intent, UnifiedRecordValue value) {
    return new Command(valueType, intent, -1, value, -1);
  }

  public static Command of(ValueType valueType, Intent intent, long key, UnifiedRecordValue value) {
    return new Command(valueType, intent, key, value, -1);
  }

  public Command withReference(long reference) {
    return new Command(valueType, intent, key, value, reference);
  }
}
