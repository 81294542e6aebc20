package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue of clauses is whole, and what the procedure must carry out is its core. */
class ClausesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/procedure");

  @Test
  void theCatalogueIsWhole() throws IOException {
    assertThat(Files.readAllLines(RESOURCES.resolve("clauses.csv")).stream().skip(1))
        .hasSize(348)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyClauseThatMustBeCarriedOutIsACoreClauseAndStandsInTheListOnce() throws IOException {
    var core =
        Files.readAllLines(RESOURCES.resolve("clauses.csv")).stream()
            .filter(line -> line.endsWith(",CORE"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    List<String> built =
        Files.readAllLines(RESOURCES.resolve("built-clauses.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(built).hasSizeGreaterThan(80);
    assertThat(built.stream().distinct()).isSubsetOf(core);
  }
}
