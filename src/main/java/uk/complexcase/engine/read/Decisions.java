package uk.complexcase.engine.read;

import static uk.complexcase.engine.read.RecordedEvent.key;

import io.camunda.client.protocol.rest.DecisionDefinitionTypeEnum;
import io.camunda.client.protocol.rest.DecisionInstanceFilter;
import io.camunda.client.protocol.rest.DecisionInstanceGetQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceSearchQuerySortRequest;
import io.camunda.client.protocol.rest.DecisionInstanceStateEnum;
import io.camunda.client.protocol.rest.EvaluatedDecisionInputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionOutputItem;
import io.camunda.client.protocol.rest.MatchedDecisionRuleItem;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluated decisions with their inputs and the rules that matched. */
public final class Decisions implements Projection {

  final Table<DecisionInstanceGetQueryResult> decisions =
      new Table<>(
          DecisionInstanceGetQueryResult.class,
          "decisionEvaluationInstanceKey",
          DecisionInstanceFilter.class,
          DecisionInstanceSearchQuerySortRequest.FieldEnum.values());

  @Override
  public Set<ValueType> valueTypes() {
    return Set.of(ValueType.DECISION_EVALUATION);
  }

  @Override
  public void apply(RecordedEvent event) {
    DecisionEvaluationRecord record = (DecisionEvaluationRecord) event.value();
    List<EvaluatedDecisionValue> evaluated = record.getEvaluatedDecisions();
    for (int i = 0; i < evaluated.size(); i++) {
      String id = event.key() + "-" + (i + 1);
      // Of a failed evaluation, the last decision is the one that failed.
      boolean failed =
          event.intent() == DecisionEvaluationIntent.FAILED && i == evaluated.size() - 1;
      decisions.put(id, document(event, record, evaluated.get(i), id, failed));
    }
  }

  private static DecisionInstanceGetQueryResult document(
      RecordedEvent event,
      DecisionEvaluationRecord record,
      EvaluatedDecisionValue decision,
      String id,
      boolean failed) {
    return new DecisionInstanceGetQueryResult()
        .decisionEvaluationInstanceKey(id)
        .decisionEvaluationKey(key(event.key()))
        .state(failed ? DecisionInstanceStateEnum.FAILED : DecisionInstanceStateEnum.EVALUATED)
        .evaluationDate(event.time())
        .evaluationFailure(failed ? record.getEvaluationFailureMessage() : null)
        .decisionDefinitionId(decision.getDecisionId())
        .decisionDefinitionKey(key(decision.getDecisionKey()))
        .decisionDefinitionName(decision.getDecisionName())
        .decisionDefinitionVersion((int) decision.getDecisionVersion())
        .decisionDefinitionType(DecisionDefinitionTypeEnum.fromValue(decision.getDecisionType()))
        .result(decision.getDecisionOutput())
        .tenantId(record.getTenantId())
        .processDefinitionKey(key(record.getProcessDefinitionKey()))
        .processInstanceKey(key(record.getProcessInstanceKey()))
        .elementInstanceKey(key(record.getElementInstanceKey()))
        .evaluatedInputs(
            decision.getEvaluatedInputs().stream()
                .map(input ->
                    new EvaluatedDecisionInputItem()
                        .inputId(input.getInputId())
                        .inputName(input.getInputName())
                        .inputValue(input.getInputValue()))
                .collect(Collectors.toList()))
        .matchedRules(
            decision.getMatchedRules().stream().map(Decisions::rule).collect(Collectors.toList()));
  }

  private static MatchedDecisionRuleItem rule(MatchedRuleValue rule) {
    return new MatchedDecisionRuleItem()
        .ruleId(rule.getRuleId())
        .ruleIndex(rule.getRuleIndex())
        .evaluatedOutputs(
            rule.getEvaluatedOutputs().stream()
                .map(output ->
                    new EvaluatedDecisionOutputItem()
                        .outputId(output.getOutputId())
                        .outputName(output.getOutputName())
                        .outputValue(output.getOutputValue()))
                .collect(Collectors.toList()));
  }
}
