package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that could not be counted is told before it comes into force. */
class ReadableTimescalesTest {

  private static final Map<String, String> ROW =
      Map.of(
          "code", "screening-urgent",
          "label", "Screening, urgent",
          "clause", "TCS-40",
          "startPoint", "RECEIPT",
          "rule", "ELAPSED_HOURS",
          "amount", "4",
          "warnings", "3h",
          "hardness", "LOCAL",
          "responsible", "mash-screener",
          "source", "local default");

  private final ReadableTimescales readable = new ReadableTimescales();

  @Test
  void aRowThatCanBeCountedIsRead() {
    assertThat(readable.refusal(ROW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "amount,soon",
    "amount,0",
    "amount,99999999999",
    "warnings,tomorrow",
    "rule,DAYS",
    "startPoint,NOW",
    "hardness,HARD",
    "responsible,' '",
    "code,Screening urgent"
  })
  void aRowThatCannotBeCountedIsRefusedInWords(String column, String cell) {
    var row = new HashMap<>(ROW);
    row.put(column, cell);
    assertThat(readable.refusal(row))
        .hasValueSatisfying(why -> assertThat(why).contains("counted"));
  }
}
