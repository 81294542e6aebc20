package uk.complexcase.foundation.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who is there in the place of people on one day. */
@Component
class StandIns {

  private final Practitioners practitioners;
  private final AbsenceRows absences;

  StandIns(Practitioners practitioners, AbsenceRows absences) {
    this.practitioners = practitioners;
    this.absences = absences;
  }

  /** Each of these people who is there on the day, else who stands in for them; by name. */
  List<Practitioner> present(Collection<String> ids, LocalDate day) {
    var deputies = deputiesOn(day);
    return ids.stream()
        .flatMap(id -> standIn(id, deputies).stream())
        .distinct()
        .flatMap(id -> practitioners.findByIdAndActiveTrue(id).stream())
        .map(row -> row.toPractitioner(day))
        .sorted(Comparator.comparing(Practitioner::name).thenComparing(one -> one.id().value()))
        .toList();
  }

  private Map<String, String> deputiesOn(LocalDate day) {
    return absences.touching(day, day).stream()
        .collect(
            Collectors.toMap(
                absence -> absence.person().value(),
                absence -> absence.deputy().value(),
                (one, other) -> one));
  }

  /**
   * Follows from deputy to deputy to the first who is there; nobody where that goes in a circle.
   */
  private static Optional<String> standIn(String id, Map<String, String> deputies) {
    var asked = new HashSet<String>();
    var next = id;
    while (deputies.containsKey(next)) {
      if (!asked.add(next)) {
        return Optional.empty();
      }
      next = deputies.get(next);
    }
    return Optional.of(next);
  }
}
