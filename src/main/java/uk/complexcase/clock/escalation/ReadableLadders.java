package uk.complexcase.clock.escalation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.procedure.ReadsTable;

/** Tries the escalation ladder before it comes into force: on a broken one nobody would be told. */
@Component
class ReadableLadders implements ReadsTable {

  @Override
  public String table() {
    return "escalation-ladder";
  }

  @Override
  public Optional<String> refusal(Map<String, String> row) {
    try {
      Rung.of(row);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("is no step of a ladder: use the words and times that other rows use");
    }
  }

  @Override
  public Optional<String> refusal(List<Map<String, String>> rows) {
    return Stream.of(Hardness.values())
        .filter(hardness -> !whole(hardness, rows))
        .findFirst()
        .map(hardness ->
            "The ladder %s has no warning, breach or repeated reminder, or a step without a time."
                .formatted(hardness.name()));
  }

  private static boolean whole(Hardness hardness, List<Map<String, String>> rows) {
    try {
      Ladder.of(
          rows.stream()
              .filter(row -> hardness.name().equals(row.get("hardness")))
              .map(Rung::of)
              .toList());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
