package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.procedure.ProcedureModels;

/** Who may chair, by the table {@code chair-rule} (CSD-16, SCR-B-75, A-01). */
@Component
class ChairRule {

  private final ProcedureModels models;
  private final DutyHours hours;

  ChairRule(ProcedureModels models, DutyHours hours) {
    this.models = models;
    this.hours = hours;
  }

  /**
   * The rule that holds.
   *
   * @param grades those who may chair
   * @param because these grades as a person reads them, for example "Service manager or Head of
   *     service"
   */
  record Grades(List<Role> grades, String because) {}

  Grades of(DiscussionKind kind, Instant now) {
    return of(kind, hours.outOfHours(now));
  }

  private Grades of(DiscussionKind kind, boolean outOfHours) {
    return models.tableRows("chair-rule").stream()
        .filter(row -> kind.name().equals(row.get("discussionKind")))
        .filter(row -> String.valueOf(outOfHours).equals(row.get("outOfHours")))
        .map(ChairRule::grades)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The chair rule lacks " + kind));
  }

  /** Whether somebody with these roles may go on chairing it, whenever they were named. */
  boolean stillAllows(DiscussionKind kind, Collection<Role> roles) {
    return of(kind, true).grades().stream().anyMatch(roles::contains);
  }

  /** Whether somebody with these roles may chair it now. */
  boolean allows(DiscussionKind kind, Instant now, Collection<Role> roles) {
    return of(kind, now).grades().stream().anyMatch(roles::contains);
  }

  private static Grades grades(Map<String, String> row) {
    String listed = row.getOrDefault("groups", "");
    var grades =
        Arrays.stream(Role.values())
            .filter(role -> listed.contains('"' + role.candidateGroup() + '"'))
            .toList();
    return new Grades(grades, grades.stream().map(Role::label).collect(Collectors.joining(" or ")));
  }
}
