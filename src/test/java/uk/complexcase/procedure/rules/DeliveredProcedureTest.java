package uk.complexcase.procedure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The procedure that is delivered keeps every rule it will be held to. */
class DeliveredProcedureTest {

  @Test
  void nothingOfItBreaksARule() {
    assertThat(Delivered.files()).hasSizeGreaterThan(100);
    assertThat(Delivered.problems()).isEmpty();
  }
}
