package uk.complexcase.clock.escalation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ReadsTable;

/** Tries the line of managers before it comes into force: with two for one group nobody is told. */
@Component
class ReadableLine implements ReadsTable {

  @Override
  public String table() {
    return "management-line";
  }

  @Override
  public Optional<String> refusal(Map<String, String> row) {
    return row.getOrDefault("group", "").isBlank() || row.getOrDefault("manager", "").isBlank()
        ? Optional.of("names no group, or nobody above it")
        : Optional.empty();
  }

  @Override
  public Optional<String> refusal(List<Map<String, String>> rows) {
    var groups = new HashSet<String>();
    return rows.stream()
        .map(row -> row.getOrDefault("group", ""))
        .filter(group -> !groups.add(group))
        .findFirst()
        .map(twice -> "The group %s has two managers: nobody could be told.".formatted(twice));
  }
}
