package uk.complexcase.clock.escalation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.procedure.ProcedureModels;

/** Whom a group answers to, up to the head of service; read from {@code management-line.dmn}. */
@Component
class ManagementLine {

  private static final String TABLE = "management-line";

  private final ProcedureModels models;

  ManagementLine(ProcedureModels models) {
    this.models = models;
  }

  /**
   * From the group that answers for the deadline up to the head of service, who stands at the end
   * whatever the table says: a deadline nobody knows the group of is theirs.
   */
  List<Role> of(Deadline deadline) {
    Map<String, String> managers =
        models.tableRows(TABLE).stream()
            .collect(Collectors.toMap(row -> row.getOrDefault("group", ""), ManagementLine::above));
    var line = new ArrayList<Role>();
    var group = group(deadline);
    for (var role = role(group); role.isPresent() && !line.contains(role.get()); ) {
      line.add(role.get());
      role = role(managers.getOrDefault(role.get().candidateGroup(), ""));
    }
    if (!line.contains(Role.CSC_HEAD_OF_SERVICE)) {
      line.add(Role.CSC_HEAD_OF_SERVICE);
    }
    return List.copyOf(line);
  }

  /** A clock opened before groups were kept with it is answered for as its timescale says today. */
  private String group(Deadline deadline) {
    return Optional.of(deadline.responsible())
        .filter(group -> !group.isBlank())
        .or(() ->
            models.tableRows("timescales").stream()
                .filter(row -> deadline.timescale().value().equals(row.get("code")))
                .map(row -> row.getOrDefault("responsible", ""))
                .findFirst())
        .orElse("");
  }

  private static String above(Map<String, String> row) {
    return row.getOrDefault("manager", "");
  }

  static Optional<Role> role(String group) {
    return Arrays.stream(Role.values())
        .filter(role -> role.candidateGroup().equals(group))
        .findFirst();
  }
}
