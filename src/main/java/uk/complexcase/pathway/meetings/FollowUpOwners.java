package uk.complexcase.pathway.meetings;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.procedure.ProcedureModels;

/**
 * Who takes up a follow-up and by when, by the table {@code follow-up-owner} (CSD-42 to CSD-58).
 */
@Component
class FollowUpOwners {

  private final ProcedureModels models;

  FollowUpOwners(ProcedureModels models) {
    this.models = models;
  }

  /** The candidate groups a follow-up is offered to, and its clock. */
  record Owner(List<String> groups, TimescaleCode timescale) {}

  Owner of(FollowUpKind kind) {
    return models.tableRows("follow-up-owner").stream()
        .filter(row -> kind.name().equals(row.get("followUpKind")))
        .map(row ->
            new Owner(
                groups(row.getOrDefault("groups", "")),
                new TimescaleCode(row.getOrDefault("timescale", ""))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody takes up " + kind));
  }

  private static List<String> groups(String listed) {
    return Arrays.stream(Role.values())
        .map(Role::candidateGroup)
        .filter(group -> listed.contains('"' + group + '"'))
        .toList();
  }
}
