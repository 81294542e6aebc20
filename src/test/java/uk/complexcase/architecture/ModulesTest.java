package uk.complexcase.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uk.complexcase.ComplexCaseApplication;

/** Every module uses only what it is allowed to, and there is no circle. */
class ModulesTest {

  @Test
  void modulesKeepToTheirAllowedDependencies() {
    ApplicationModules.of(ComplexCaseApplication.class).verify();
  }
}
