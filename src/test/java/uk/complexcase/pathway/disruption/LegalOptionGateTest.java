package uk.complexcase.pathway.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.dmn.impl.VariablesContext;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.FileInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.procedure.models.ModelsFixture;

/** For whom the law allows what, and that the product reads the table as the engine would. */
class LegalOptionGateTest {

  private final LegalOptionGate gate = new LegalOptionGate(ModelsFixture.delivered());

  @ParameterizedTest
  @CsvSource({
    "CAWN, UNDER_16, NONE, true",
    "CAWN, UNDER_16, CARE_ORDER, true",
    "CAWN, AGE_16_17, NONE, false",
    "CAWN, AGE_16_17, CARE_ORDER, true",
    "CAWN, AGE_16_17, EMERGENCY_PROTECTION_ORDER, true",
    "CAWN, AGE_16_17, POLICE_PROTECTION, true",
    "CAWN, ADULT, NONE, false",
    "CAWN, ADULT, CARE_ORDER, false",
    "RECOVERY_ORDER, UNDER_16, NONE, false",
    "RECOVERY_ORDER, AGE_16_17, NONE, false",
    "RECOVERY_ORDER, UNDER_16, POLICE_PROTECTION, true",
    "RECOVERY_ORDER, AGE_16_17, CARE_ORDER, true",
    "RECOVERY_ORDER, ADULT, CARE_ORDER, false",
    "JET_VISIT, ADULT, NONE, true"
  })
  void theLawAllows(LegalOption option, AgeBand age, CareStatus care, boolean allowed) {
    assertThat(gate.of(option, age, care).allowed()).isEqualTo(allowed);
    assertThat(gate.of(option, age, care).because()).isNotBlank();
  }

  @Test
  void theProductReadsTheTableAsTheEngineWould() throws IOException {
    for (var option : LegalOption.values()) {
      for (var age : AgeBand.values()) {
        for (var care : CareStatus.values()) {
          assertThat(engine(option, age, care))
              .as("%s %s %s", option, age, care)
              .containsEntry("allowed", gate.of(option, age, care).allowed())
              .containsEntry("because", gate.of(option, age, care).because());
        }
      }
    }
  }

  @Test
  void aBirthdayCountsFromItsFirstMoment() {
    var born = LocalDate.of(2011, 3, 28);
    assertThat(AgeBand.on(LocalDate.of(2027, 3, 27), born)).isEqualTo(AgeBand.UNDER_16);
    assertThat(AgeBand.on(LocalDate.of(2027, 3, 28), born)).isEqualTo(AgeBand.AGE_16_17);
    assertThat(AgeBand.on(LocalDate.of(2029, 3, 27), born)).isEqualTo(AgeBand.AGE_16_17);
    assertThat(AgeBand.on(LocalDate.of(2029, 3, 28), born)).isEqualTo(AgeBand.ADULT);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> engine(LegalOption option, AgeBand age, CareStatus care)
      throws IOException {
    var decisions = DecisionEngineFactory.createDecisionEngine();
    try (var file = new FileInputStream("bpmn/legal-option-gate.dmn")) {
      var result =
          decisions.evaluateDecisionById(
              decisions.parse(file),
              "legal-option-gate",
              new VariablesContext(
                  Map.of(
                      "legalOption", option.name(),
                      "ageBand", age.name(),
                      "careStatus", care.name())));
      assertThat(result.isFailure()).as(result.getFailureMessage()).isFalse();
      return new ObjectMapper()
          .readValue(MsgPackConverter.convertToJson(result.getOutput()), Map.class);
    }
  }
}
