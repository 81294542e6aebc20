package uk.complexcase.pathway.meetings;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.procedure.ProcedureModels;

/** Which agencies must be asked to come, by the table {@code required-invitees} (CSD-17 to 19). */
@Component
class RequiredInvitees {

  private final ProcedureModels models;

  RequiredInvitees(ProcedureModels models) {
    this.models = models;
  }

  /**
   * One rule that holds.
   *
   * @param group candidate group of those who come for the agency; empty where the product has none
   * @param because the rule as a person reads it, with its clause
   */
  record Requirement(Agency agency, String group, String because) {}

  List<Requirement> of(Discussion discussion) {
    return of(discussion.kind, discussion.circumstances());
  }

  /** Each agency once, by the first rule that requires it, in the order of the table. */
  List<Requirement> of(DiscussionKind kind, Collection<Circumstance> circumstances) {
    var codes =
        Stream.of(
                Stream.of("ALWAYS"),
                kind.complex() ? Stream.of("COMPLEX") : Stream.<String>empty(),
                circumstances.stream().map(Enum::name))
            .flatMap(all -> all)
            .collect(Collectors.toSet());
    Set<Agency> seen = EnumSet.noneOf(Agency.class);
    return models.tableRows("required-invitees").stream()
        .filter(row -> codes.contains(row.get("circumstance")))
        .map(RequiredInvitees::requirement)
        .filter(one -> seen.add(one.agency()))
        .toList();
  }

  private static Requirement requirement(Map<String, String> row) {
    return new Requirement(
        Agency.valueOf(row.getOrDefault("agency", "")),
        row.getOrDefault("group", ""),
        row.getOrDefault("because", "") + " (" + row.getOrDefault("Clauses", "") + ")");
  }
}
