package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.dmn.impl.VariablesContext;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the decision tables advise, at every edge, by the engine's own decision engine. */
class DecisionTablesTest {

  private static final DecisionEngine DECISIONS = DecisionEngineFactory.createDecisionEngine();

  @ParameterizedTest
  @CsvSource({
    "true,  true,  5, screening-urgent",
    "true,  false, 1, screening-urgent",
    "false, true,  1, screening-soon",
    "false, false, 2, screening-soon",
    "false, false, 1, screening-routine",
    "false, false, 0, screening-routine"
  })
  void theScreeningClock(boolean urgent, boolean exploitation, int children, String clock)
      throws IOException {
    assertThat(
            decide(
                "screening-clock",
                Map.of(
                    "urgent",
                    urgent,
                    "exploitationConcern",
                    exploitation,
                    "childrenInConcern",
                    children)))
        .isEqualTo(clock);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,              false, false, 1, SINGLE_AGENCY",
    "UNNAMED,           false, false, 1, MULTI_AGENCY",
    "NAMED,             false, false, 1, MULTI_AGENCY",
    "NAMED_AND_UNNAMED, false, false, 1, MULTI_AGENCY",
    "NONE,              true,  false, 1, MULTI_AGENCY",
    "NONE,              false, true,  1, MULTI_AGENCY",
    "NONE,              false, false, 2, MULTI_AGENCY"
  })
  void theScreeningType(
      String risk, boolean contextual, boolean exploitation, int children, String type)
      throws IOException {
    assertThat(
            advice(
                "screening-type",
                Map.of(
                    "riskToOthers",
                    risk,
                    "contextualHarm",
                    contextual,
                    "exploitationConcern",
                    exploitation,
                    "childrenInConcern",
                    children)))
        .containsEntry("type", type)
        .containsKey("rule");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, NONE,    false, NOT_COMPLEX,        false",
    "5, 1, NONE,    false, NOT_COMPLEX,        false",
    "0, 2, NONE,    false, GROUP_TO_CS,        true",
    "1, 2, NONE,    false, GROUP_TO_CS,        true",
    "0, 3, NONE,    false, GROUP_TO_CS,        true",
    "1, 3, NONE,    false, COMPLEX,            true",
    "2, 5, NONE,    false, COMPLEX,            true",
    "0, 1, NAMED,   true,  CONSIDER_OVERSIGHT, false",
    "0, 2, UNNAMED, true,  CONSIDER_OVERSIGHT, true",
    "0, 1, NAMED,   false, NOT_COMPLEX,        false",
    "0, 1, NONE,    true,  NOT_COMPLEX,        false",
    "1, 3, NAMED,   true,  COMPLEX,            true"
  })
  void theComplexCriteria(
      int suspects, int children, String risk, boolean organised, String criteria, boolean group)
      throws IOException {
    assertThat(
            advice(
                "complex-criteria",
                Map.of(
                    "suspects",
                    suspects,
                    "childrenInConcern",
                    children,
                    "riskToOthers",
                    risk,
                    "organisedHarm",
                    organised)))
        .containsEntry("criteria", criteria)
        .containsEntry("groupToCsTeam", group);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, NONE",
    "1, 2, NONE",
    "1, 3, STEP_UP_REVIEW",
    "2, 2, STEP_UP_REVIEW",
    "0, 0, NONE"
  })
  void theRepeatReferral(int sources, int contacts, String review) throws IOException {
    assertThat(
            advice(
                "repeat-referral",
                Map.of("sourcesInWindow", sources, "contactsInWindow", contacts)))
        .containsEntry("review", review);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  true,  false, STRATEGY_DISCUSSION",
    "true,  false, false, S17",
    "false, true,  false, S17",
    "false, false, true,  STRATEGY_DISCUSSION",
    "true,  true,  true,  STRATEGY_DISCUSSION",
    "false, false, false, S17"
  })
  void theRoute(boolean exploitation, boolean harm, boolean significant, String route)
      throws IOException {
    assertThat(
            advice(
                "strategy-default",
                Map.of(
                    "exploitationConcern",
                    exploitation,
                    "harmIndicators",
                    harm,
                    "significantHarmEvidence",
                    significant)))
        .containsEntry("route", route);
  }

  @Test
  void aTimescaleIsFoundByItsCode() throws IOException {
    assertThat(advice("timescales", Map.of("code", "referral-decision")))
        .containsEntry("rule", "WORKING_DAYS")
        .containsEntry("amount", 1)
        .containsEntry("startPoint", "RECEIPT")
        .containsEntry("hardness", "STATUTORY");
  }

  private static Map<String, Object> advice(String table, Map<String, Object> facts)
      throws IOException {
    return new ObjectMapper().convertValue(decide(table, facts), new TypeReference<>() {});
  }

  private static Object decide(String table, Map<String, Object> facts) throws IOException {
    try (var file = new FileInputStream("bpmn/" + table + ".dmn")) {
      var parsed = DECISIONS.parse(file);
      assertThat(parsed.isValid()).as(parsed.getFailureMessage()).isTrue();
      var result = DECISIONS.evaluateDecisionById(parsed, table, new VariablesContext(facts));
      assertThat(result.isFailure()).as(result.getFailureMessage()).isFalse();
      return new ObjectMapper()
          .readValue(MsgPackConverter.convertToJson(result.getOutput()), Object.class);
    }
  }
}
