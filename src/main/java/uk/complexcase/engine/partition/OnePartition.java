package uk.complexcase.engine.partition;

import io.camunda.zeebe.protocol.impl.encoding.AuthInfo;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;

/**
 * Stands where a cluster sends commands between partitions; with one there is nobody to send to.
 */
final class OnePartition implements InterPartitionCommandSender {

  @Override
  public void sendCommand(
      int receiverPartitionId,
      ValueType valueType,
      Intent intent,
      Long recordKey,
      UnifiedRecordValue command,
      AuthInfo authInfo) {
    throw new IllegalStateException(
        "A command for partition %d; there is only one".formatted(receiverPartitionId));
  }
}
