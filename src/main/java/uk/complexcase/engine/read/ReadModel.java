package uk.complexcase.engine.read;

import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionResult;
import io.camunda.client.protocol.rest.DecisionDefinitionResult;
import io.camunda.client.protocol.rest.DecisionInstanceGetQueryResult;
import io.camunda.client.protocol.rest.DecisionRequirementsResult;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.JobSearchResult;
import io.camunda.client.protocol.rest.MessageSubscriptionResult;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.stream.impl.TypedEventRegistry;
import java.lang.reflect.InvocationTargetException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.complexcase.engine.partition.Follower;

/** The whole read side: one writer, the log's follower, and any number of readers. */
public final class ReadModel implements Follower {

  private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Definitions definitions = new Definitions();
  private final Instances instances = new Instances(definitions);
  private final Variables variables = new Variables();
  private final UserTasks userTasks = new UserTasks(definitions, variables);
  private final Jobs jobs = new Jobs();
  private final Messages messages = new Messages(instances);
  private final Decisions decisions = new Decisions();
  private final List<Projection> projections =
      List.of(definitions, instances, variables, userTasks, jobs, messages, decisions);
  private final Map<ValueType, Projection> byValueType = new EnumMap<>(ValueType.class);
  private final RecordMetadata metadata = new RecordMetadata();
  private volatile long position;
  private volatile boolean complete = true;

  public ReadModel() {
    projections.forEach(
        projection -> projection.valueTypes().forEach(type -> byValueType.put(type, projection)));
    instances.processInstances.with(
        "variables",
        asked -> {
          var matching = variables.matching(asked);
          return instance ->
              matching.test(
                  v -> v.getProcessInstanceKey().equals(instance.getProcessInstanceKey()));
        });
  }

  /** Runs a query while nothing changes; its answer must not hold on to documents. */
  public <R> R read(Supplier<R> query) {
    lock.readLock().lock();
    try {
      return query.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Whether every event so far could be applied. */
  public boolean isComplete() {
    return complete;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void apply(LoggedEvent event) {
    event.readMetadata(metadata);
    Projection projection =
        metadata.getRecordType() == RecordType.EVENT
            ? byValueType.get(metadata.getValueType())
            : null;
    if (projection != null) {
      apply(event, projection);
    }
    position = event.getPosition();
  }

  private void apply(LoggedEvent event, Projection projection) {
    lock.writeLock().lock();
    try {
      UnifiedRecordValue value = newValue(metadata.getValueType());
      event.readValue(value);
      projection.apply(
          new RecordedEvent(event.getKey(), event.getTimestamp(), metadata.getIntent(), value));
    } catch (RuntimeException e) {
      // Searches may now answer too little: say so through health rather than stop the engine.
      complete = false;
      LOG.error("The event at position {} could not be shown to readers", event.getPosition(), e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void forget() {
    lock.writeLock().lock();
    try {
      List.of(
              definitions.processes,
              definitions.decisions,
              definitions.requirements,
              instances.processInstances,
              instances.elementInstances,
              instances.incidents,
              variables.variables,
              userTasks.tasks,
              jobs.jobs,
              messages.subscriptions,
              messages.correlated,
              decisions.decisions)
          .forEach(Table::clear);
      projections.forEach(Projection::forget);
      position = 0;
      complete = true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  public Definitions definitions() {
    return definitions;
  }

  public Instances instances() {
    return instances;
  }

  public Table<ProcessDefinitionResult> processDefinitions() {
    return definitions.processes;
  }

  public Table<DecisionDefinitionResult> decisionDefinitions() {
    return definitions.decisions;
  }

  public Table<DecisionRequirementsResult> decisionRequirements() {
    return definitions.requirements;
  }

  public Table<ProcessInstanceResult> processInstances() {
    return instances.processInstances;
  }

  public Table<ElementInstanceResult> elementInstances() {
    return instances.elementInstances;
  }

  public Table<IncidentResult> incidents() {
    return instances.incidents;
  }

  public Table<VariableResult> variables() {
    return variables.variables;
  }

  public Table<UserTaskResult> userTasks() {
    return userTasks.tasks;
  }

  public Table<JobSearchResult> jobs() {
    return jobs.jobs;
  }

  public Table<MessageSubscriptionResult> messageSubscriptions() {
    return messages.subscriptions;
  }

  public Table<CorrelatedMessageSubscriptionResult> correlatedMessageSubscriptions() {
    return messages.correlated;
  }

  public Table<DecisionInstanceGetQueryResult> decisionInstances() {
    return decisions.decisions;
  }

  private static UnifiedRecordValue newValue(ValueType type) {
    try {
      return Objects.requireNonNull(TypedEventRegistry.EVENT_REGISTRY.get(type))
          .getDeclaredConstructor()
          .newInstance();
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("Zeebe has no record for " + type, e);
    }
  }
}
