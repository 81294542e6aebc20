package uk.complexcase.clock.escalation;

import java.util.HashMap;
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
    var above = new HashMap<String, String>();
    for (var row : rows) {
      var group = row.getOrDefault("group", "");
      if (above.put(group, row.getOrDefault("manager", "")) != null) {
        return Optional.of("The group %s has two managers: nobody could be told.".formatted(group));
      }
    }
    return above.keySet().stream()
        .sorted()
        .filter(group -> leadsBack(group, above))
        .findFirst()
        .map(
            "The line above the group %s leads back to it: what is missed would never reach the top."
                ::formatted);
  }

  private static boolean leadsBack(String group, Map<String, String> above) {
    var at = above.get(group);
    for (int steps = 0; at != null && steps < above.size(); steps++) {
      if (at.equals(group)) {
        return true;
      }
      at = above.get(at);
    }
    return false;
  }
}
