package uk.complexcase.foundation.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.CoverChange.Done;
import uk.complexcase.foundation.people.CoverChange.Field;
import uk.complexcase.foundation.people.CoverChange.Refused;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Absences as the database holds them. */
@Service
@Transactional
class StoredAbsences implements Absences {

  private final AbsenceRows rows;
  private final Practitioners practitioners;
  private final AuditLog audit;
  private final InstantSource clock;

  StoredAbsences(
      AbsenceRows rows, Practitioners practitioners, AuditLog audit, InstantSource clock) {
    this.rows = rows;
    this.practitioners = practitioners;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Absence> between(LocalDate first, LocalDate last) {
    return rows.touching(first, last);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Absence> ofPerson(PractitionerId person, LocalDate day) {
    var id = Practitioners.key(person);
    return rows.touching(day, HeldRole.OPEN).stream()
        .filter(absence -> absence.person().value().equals(id))
        .toList();
  }

  @Override
  public CoverChange away(
      PractitionerId person,
      LocalDate first,
      LocalDate last,
      PractitionerId deputy,
      PractitionerId by) {
    var absence =
        new Absence(
            UUID.randomUUID(),
            new PractitionerId(Practitioners.key(person)),
            first,
            last,
            new PractitionerId(Practitioners.key(deputy)));
    var refusal = badDays(absence).or(() -> badPeople(absence)).or(() -> overlap(absence));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    rows.insert(absence);
    audit(by, "ABSENCE_ADDED", absence);
    return new Done();
  }

  private Optional<Refused> badDays(Absence absence) {
    var today = LondonTime.today(clock);
    if (absence.last().isBefore(absence.first())) {
      return refused(Field.UNTIL, "The last day must not be before the first");
    }
    if (absence.last().isBefore(today)) {
      return refused(Field.UNTIL, "These days are over; enter an absence that has not ended yet");
    }
    if (absence.first().isAfter(today.plusYears(1))) {
      return refused(Field.FROM, "The absence begins more than a year ahead; check the year");
    }
    return absence.last().isAfter(absence.first().plusYears(1))
        ? refused(Field.UNTIL, "The absence is longer than a year; check the year")
        : Optional.empty();
  }

  private Optional<Refused> badPeople(Absence absence) {
    if (practitioners.lockActive(absence.person().value()) == null) {
      return refused(Field.PERSON, "Choose a person from the directory");
    }
    if (absence.deputy().equals(absence.person())) {
      return refused(Field.DEPUTY, "Nobody can stand in for themselves; choose somebody else");
    }
    var deputy = practitioners.findByIdAndActiveTrue(absence.deputy().value());
    if (deputy.isEmpty()) {
      return refused(Field.DEPUTY, "Choose who stands in from the directory");
    }
    return deputy.get().rolesOn(LondonTime.today(clock)).isEmpty()
        ? refused(Field.DEPUTY, deputy.get().name() + " holds no role, so cannot stand in")
        : Optional.empty();
  }

  private Optional<Refused> overlap(Absence absence) {
    return rows.touching(absence.first(), absence.last()).stream()
        .filter(other -> other.person().equals(absence.person()))
        .findFirst()
        .flatMap(other ->
            refused(
                Field.FROM,
                "An absence from %s to %s is entered already"
                    .formatted(LondonTime.day(other.first()), LondonTime.day(other.last()))));
  }

  @Override
  public CoverChange back(UUID id, PractitionerId by) {
    var absence = rows.lock(id).orElse(null);
    var today = LondonTime.today(clock);
    if (absence == null) {
      return new Refused(Field.ENTRY, "This absence is not entered any more");
    }
    if (absence.last().isBefore(today)) {
      return new Refused(Field.ENTRY, "This absence is over and stays on record");
    }
    if (absence.first().isBefore(today)) {
      rows.end(id, today.minusDays(1));
    } else {
      rows.delete(id);
    }
    audit(by, "ABSENCE_ENDED", absence);
    return new Done();
  }

  private void audit(PractitionerId by, String act, Absence absence) {
    audit.act(
        by,
        act,
        absence.person().value(),
        "%s to %s, deputy %s".formatted(absence.first(), absence.last(), absence.deputy()));
  }

  private static Optional<Refused> refused(Field field, String sentence) {
    return Optional.of(new Refused(field, sentence));
  }
}
