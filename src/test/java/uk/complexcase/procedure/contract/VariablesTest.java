package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.complexcase.pathway.referral.Route;

/** The vocabulary explains itself, and its codes are those of the code. */
class VariablesTest {

  @Test
  void everyVariableSaysItsTypeAndMeaning() {
    assertThat(Vocabulary.variables())
        .allSatisfy((name, about) -> {
          assertThat(name).matches("[a-z][A-Za-z0-9]*");
          assertThat(about.get("type"))
              .isIn("text", "number", "flag", "list of text", "date-time", "context");
          assertThat(String.valueOf(about.get("meaning"))).hasSizeGreaterThan(10);
        });
  }

  @Test
  void codesThatAreEnumsHaveTheSameValues() throws ClassNotFoundException {
    for (var about : Vocabulary.variables().entrySet()) {
      if (about.getValue().get("enum") instanceof String name) {
        var constants = Class.forName(Route.class.getPackageName() + "." + name).getEnumConstants();
        assertThat(Stream.of(constants).map(Object::toString))
            .containsExactlyElementsOf(Vocabulary.valuesOf(about.getKey()));
      }
    }
  }
}
