package uk.complexcase.cases.casesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings by which no record would arrive are found before the product starts. */
class CaseSystemSettingsTest {

  @TempDir Path directory;

  @Test
  void nothing_set_is_no_fault() {
    assertThat(fault(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "file-drop, directory, '', directory must name",
    "http, address, '', address must begin with https://",
    "http, address, http://lcs.example, address must begin with https://",
    "http, address, 'https:// lcs', address is no address",
    "http, address, https://me@lcs.example, address must begin with https://",
    "none, number-form, '[0-9', number-form is no regular expression",
    "none, number-form, '[0-9]*', number-form must not match an empty number",
    "none, timeout, PT0S, timeout must be more than nothing",
    "none, timeout, PT2M, timeout must be more than nothing and at most PT1M",
    "none, retry-after, -PT1S, retry-after must be more than nothing",
    "none, attempts, 0, attempts at least 1",
    "none, name, ' ', name must be a name"
  })
  void each_fault_is_one_sentence_that_names_the_setting(
      String kind, String name, String value, String said) {
    assertThat(fault(Map.of("kind", kind, name, value)).orElseThrow())
        .startsWith("complexcase.case-system.")
        .contains(said)
        .endsWith(".");
  }

  @Test
  void a_file_in_place_of_the_directory_is_named() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "in the way");

    assertThat(fault(Map.of("kind", "file-drop", "directory", file.toString())).orElseThrow())
        .contains(file.toString());
    assertThat(fault(Map.of("kind", "file-drop", "directory", directory.toString()))).isEmpty();
    assertThat(
            fault(Map.of("kind", "file-drop", "directory", directory.resolve("later").toString())))
        .isEmpty();
  }

  @Test
  void https_elsewhere_and_http_on_this_machine_are_no_fault() {
    assertThat(fault(Map.of("kind", "http", "address", "https://lcs.example/api"))).isEmpty();
    assertThat(fault(Map.of("kind", "http", "address", "http://localhost:8081/api"))).isEmpty();
  }

  @Test
  void the_wait_doubles_up_to_six_hours() {
    var settings = settings(Map.of());

    assertThat(settings.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.waitAfter(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(settings.waitAfter(1_000)).isEqualTo(Duration.ofHours(6));
  }

  private static Optional<String> fault(Map<String, String> values) {
    return settings(values).fault();
  }

  private static CaseSystemSettings settings(Map<String, String> values) {
    var full = new HashMap<String, String>();
    values.forEach((name, value) -> full.put("complexcase.case-system." + name, value));
    return new Binder(new MapConfigurationPropertySource(full))
        .bindOrCreate("complexcase.case-system", CaseSystemSettings.class);
  }
}
