package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.complexcase.procedure.rules.Delivered;

/**
 * Every worker has a model that asks for it; that every job has its worker is a rule of the
 * product.
 */
class WorkersAndModelsTest {

  private static final Pattern JOB =
      Pattern.compile(
          "<zeebe:(?:taskDefinition|taskListener|executionListener) [^>]*type=\"([^\"]+)\"");

  @Test
  void noWorkerWaitsForAJobThatNoModelGives() {
    var given = new TreeSet<String>();
    Delivered.files()
        .values()
        .forEach(text -> JOB.matcher(text).results().forEach(found -> given.add(found.group(1))));
    assertThat(Delivered.jobs()).hasSizeGreaterThan(20).isSubsetOf(given);
  }
}
