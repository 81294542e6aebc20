package uk.complexcase.engine.read;

import static uk.complexcase.engine.read.RecordedEvent.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.VariableFilter;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchQuerySortRequest;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Variables and their newest values. */
public final class Variables implements Projection {

  final Table<VariableResult> variables =
      new Table<>(
              VariableResult.class,
              "variableKey",
              VariableFilter.class,
              VariableSearchQuerySortRequest.FieldEnum.values())
          // Nothing is ever cut short here.
          .with("isTruncated", asked -> variable -> !asked.asBoolean());

  @Override
  public Set<ValueType> valueTypes() {
    return Set.of(ValueType.VARIABLE);
  }

  @Override
  public void apply(RecordedEvent event) {
    VariableRecord record = (VariableRecord) event.value();
    VariableResult known = variables.get(event.key());
    if (known != null) {
      if (event.intent() == VariableIntent.UPDATED) {
        known.value(record.getValue());
      }
    } else if (event.intent() == VariableIntent.CREATED) {
      variables.put(
          event.key(),
          new VariableResult()
              .variableKey(key(event.key()))
              .name(record.getName())
              .value(record.getValue())
              .scopeKey(key(record.getScopeKey()))
              .processInstanceKey(key(record.getProcessInstanceKey()))
              .tenantId(record.getTenantId()));
    }
  }

  /** Whether, for each name and value asked for, a variable that lies where it must has it. */
  Predicate<Predicate<VariableResult>> matching(JsonNode asked) {
    List<Predicate<VariableResult>> all = new ArrayList<>();
    asked.forEach(each -> {
      String name = each.path("name").asText();
      Predicate<List<Comparable<?>>> value = Condition.of("value", each.path("value"));
      all.add(
          variable -> variable.getName().equals(name) && value.test(List.of(variable.getValue())));
    });
    return place ->
        all.stream()
            .allMatch(
                wanted -> variables.all().stream().anyMatch(v -> place.test(v) && wanted.test(v)));
  }
}
