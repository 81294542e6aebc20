package uk.complexcase.engine.read;

import static uk.complexcase.engine.read.RecordedEvent.key;
import static uk.complexcase.engine.read.RecordedEvent.text;

import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionFilter;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionResult;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionSearchQuerySortRequest;
import io.camunda.client.protocol.rest.MessageSubscriptionFilter;
import io.camunda.client.protocol.rest.MessageSubscriptionResult;
import io.camunda.client.protocol.rest.MessageSubscriptionSearchQuerySortRequest;
import io.camunda.client.protocol.rest.MessageSubscriptionStateEnum;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageStartEventSubscriptionRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.ProcessMessageSubscriptionRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What instances wait for, and the messages they received. */
public final class Messages implements Projection {

  private final Instances instances;
  final Table<MessageSubscriptionResult> subscriptions =
      new Table<>(
          MessageSubscriptionResult.class,
          "messageSubscriptionKey",
          MessageSubscriptionFilter.class,
          MessageSubscriptionSearchQuerySortRequest.FieldEnum.values());
  final Table<CorrelatedMessageSubscriptionResult> correlated =
      new Table<>(
          CorrelatedMessageSubscriptionResult.class,
          "subscriptionKey",
          CorrelatedMessageSubscriptionFilter.class,
          CorrelatedMessageSubscriptionSearchQuerySortRequest.FieldEnum.values());

  Messages(Instances instances) {
    this.instances = instances;
  }

  @Override
  public Set<ValueType> valueTypes() {
    return Set.of(
        ValueType.PROCESS_MESSAGE_SUBSCRIPTION, ValueType.MESSAGE_START_EVENT_SUBSCRIPTION);
  }

  @Override
  public void apply(RecordedEvent event) {
    switch (event.value()) {
      case ProcessMessageSubscriptionRecord record -> onSubscription(event, record);
      case MessageStartEventSubscriptionRecord record
          when event.intent() == MessageStartEventSubscriptionIntent.CORRELATED ->
          onStart(event, record);
      default -> {
        // A start event's subscription as such belongs to no instance.
      }
    }
  }

  private void onSubscription(RecordedEvent event, ProcessMessageSubscriptionRecord record) {
    MessageSubscriptionStateEnum state =
        switch ((ProcessMessageSubscriptionIntent) event.intent()) {
          case CREATED -> MessageSubscriptionStateEnum.CREATED;
          case CORRELATED -> MessageSubscriptionStateEnum.CORRELATED;
          case DELETED -> MessageSubscriptionStateEnum.DELETED;
          case MIGRATED -> MessageSubscriptionStateEnum.MIGRATED;
          default -> null;
        };
    if (state == null) {
      return;
    }
    String definitionKey = definitionKeyOf(record.getProcessInstanceKey());
    subscriptions.put(
        event.key(),
        new MessageSubscriptionResult()
            .messageSubscriptionKey(key(event.key()))
            .messageSubscriptionState(state)
            .lastUpdatedDate(event.time())
            .messageName(record.getMessageName())
            .correlationKey(record.getCorrelationKey())
            .processDefinitionId(record.getBpmnProcessId())
            .processDefinitionKey(definitionKey)
            .processInstanceKey(key(record.getProcessInstanceKey()))
            .elementId(record.getElementId())
            .elementInstanceKey(key(record.getElementInstanceKey()))
            .tenantId(record.getTenantId()));
    if (state == MessageSubscriptionStateEnum.CORRELATED) {
      correlated.put(
          record.getMessageKey() + "_" + event.key(),
          new CorrelatedMessageSubscriptionResult()
              .subscriptionKey(key(event.key()))
              .messageKey(key(record.getMessageKey()))
              .messageName(record.getMessageName())
              .correlationKey(text(record.getCorrelationKey()))
              .correlationTime(event.time())
              .elementId(record.getElementId())
              .elementInstanceKey(key(record.getElementInstanceKey()))
              .partitionId(1)
              .processDefinitionId(record.getBpmnProcessId())
              .processDefinitionKey(definitionKey)
              .processInstanceKey(key(record.getProcessInstanceKey()))
              .tenantId(record.getTenantId()));
    }
  }

  private void onStart(RecordedEvent event, MessageStartEventSubscriptionRecord record) {
    correlated.put(
        record.getMessageKey() + "_" + event.key(),
        new CorrelatedMessageSubscriptionResult()
            .subscriptionKey(key(event.key()))
            .messageKey(key(record.getMessageKey()))
            .messageName(record.getMessageName())
            .correlationKey(text(record.getCorrelationKey()))
            .correlationTime(event.time())
            .elementId(record.getStartEventId())
            .partitionId(1)
            .processDefinitionId(record.getBpmnProcessId())
            .processDefinitionKey(key(record.getProcessDefinitionKey()))
            .processInstanceKey(key(record.getProcessInstanceKey()))
            .tenantId(record.getTenantId()));
  }

  private @Nullable String definitionKeyOf(long processInstanceKey) {
    ProcessInstanceResult instance = instances.processInstances.get(processInstanceKey);
    return instance == null ? null : instance.getProcessDefinitionKey();
  }
}
