package uk.complexcase.foundation.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.CoverChange.Done;
import uk.complexcase.foundation.people.CoverChange.Field;
import uk.complexcase.foundation.people.CoverChange.Refused;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** The rota as the database holds it. */
@Service
@Transactional
class StoredRota implements Rota {

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Duration FURTHEST = Duration.ofDays(366);

  private final DutyRows rows;
  private final AbsenceRows absences;
  private final Practitioners practitioners;
  private final Cover cover;
  private final AuditLog audit;
  private final InstantSource clock;

  StoredRota(
      DutyRows rows,
      AbsenceRows absences,
      Practitioners practitioners,
      Cover cover,
      AuditLog audit,
      InstantSource clock) {
    this.rows = rows;
    this.absences = absences;
    this.practitioners = practitioners;
    this.cover = cover;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Duty> duties(Instant from, Instant until) {
    return rows.touching(from, until);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Gap> gaps(Role role, Instant from, Instant until) {
    var gaps = new ArrayList<Gap>();
    var starts = List.copyOf(turns(role, from, until));
    for (int i = 0; i < starts.size(); i++) {
      var end = i + 1 < starts.size() ? starts.get(i + 1) : until;
      if (cover.onCall(role, starts.get(i)).isEmpty()) {
        boolean goesOn = !gaps.isEmpty() && gaps.getLast().until().equals(starts.get(i));
        var start = goesOn ? gaps.removeLast().from() : starts.get(i);
        gaps.add(new Gap(role, start, end));
      }
    }
    return gaps;
  }

  /** The instants at which it may change who is on call: duties and absences begin and end. */
  private TreeSet<Instant> turns(Role role, Instant from, Instant until) {
    var turns = new TreeSet<Instant>();
    turns.add(from);
    for (var duty : rows.touching(from, until)) {
      if (duty.role() == role) {
        turns.add(duty.from());
        turns.add(duty.until());
      }
    }
    for (var absence : absences.touching(LondonTime.dateOf(from), LondonTime.dateOf(until))) {
      turns.add(midnight(absence.first()));
      turns.add(midnight(absence.last().plusDays(1)));
    }
    return new TreeSet<>(turns.subSet(from, true, until, false));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(LondonTime.ZONE).toInstant();
  }

  @Override
  public CoverChange putOnCall(
      Role role, PractitionerId person, Instant from, Instant until, PractitionerId by) {
    var duty =
        new Duty(
            UUID.randomUUID(),
            role,
            new PractitionerId(Practitioners.key(person)),
            from.truncatedTo(ChronoUnit.MICROS),
            until.truncatedTo(ChronoUnit.MICROS));
    var refusal =
        badTime(duty).or(() -> badPerson(duty, practitioners.lockActive(duty.person().value())));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    rows.insert(duty);
    audit(by, "DUTY_ADDED", duty);
    return new Done();
  }

  private Optional<Refused> badTime(Duty duty) {
    var now = clock.instant();
    if (!duty.until().isAfter(duty.from())) {
      return refused(Field.UNTIL, "The duty must end after it starts");
    }
    if (!duty.until().isAfter(now)) {
      return refused(Field.UNTIL, "This time is over; enter a duty that has not ended yet");
    }
    if (duty.from().isAfter(now.plus(FURTHEST))) {
      return refused(Field.FROM, "The duty starts more than a year ahead; check the year");
    }
    return Duration.between(duty.from(), duty.until()).compareTo(LONGEST) > 0
        ? refused(
            Field.UNTIL, "The duty is longer than 31 days; check the end, or enter it in parts")
        : Optional.empty();
  }

  private Optional<Refused> badPerson(Duty duty, @Nullable PractitionerEntity person) {
    if (person == null) {
      return refused(Field.PERSON, "Choose a person from the directory");
    }
    var first = LondonTime.dateOf(duty.from());
    var last = LondonTime.dateOf(duty.until().minusNanos(1000));
    if (!person.rolesOn(first).contains(duty.role())
        || !person.rolesOn(last).contains(duty.role())) {
      return refused(
          Field.PERSON,
          "%s does not hold the role %s for all of this time"
              .formatted(person.name(), duty.role().label()));
    }
    return busy(duty, person.name()).or(() -> away(duty, first, last, person.name()));
  }

  private Optional<Refused> busy(Duty duty, String name) {
    return rows.touching(duty.from(), duty.until()).stream()
        .filter(other -> other.person().equals(duty.person()))
        .findFirst()
        .flatMap(other ->
            refused(
                Field.FROM,
                "%s is on call already from %s to %s"
                    .formatted(
                        name, LondonTime.full(other.from()), LondonTime.full(other.until()))));
  }

  private Optional<Refused> away(Duty duty, LocalDate first, LocalDate last, String name) {
    return absences.touching(first, last).stream()
        .filter(absence -> absence.person().equals(duty.person()))
        .findFirst()
        .flatMap(absence ->
            refused(
                Field.PERSON,
                "%s is away from %s to %s"
                    .formatted(
                        name, LondonTime.day(absence.first()), LondonTime.day(absence.last()))));
  }

  @Override
  public CoverChange takeOff(UUID id, PractitionerId by) {
    var duty = rows.lock(id).orElse(null);
    var now = clock.instant();
    if (duty == null) {
      return new Refused(Field.ENTRY, "This duty is not on the rota any more");
    }
    if (!duty.until().isAfter(now)) {
      return new Refused(Field.ENTRY, "This duty is over and stays on record");
    }
    if (duty.from().isBefore(now)) {
      rows.end(id, now);
    } else {
      rows.delete(id);
    }
    audit(by, "DUTY_REMOVED", duty);
    return new Done();
  }

  private void audit(PractitionerId by, String act, Duty duty) {
    audit.act(
        by,
        act,
        duty.person().value(),
        "%s, %s to %s"
            .formatted(
                duty.role().candidateGroup(),
                LondonTime.exact(duty.from()),
                LondonTime.exact(duty.until())));
  }

  private static Optional<Refused> refused(Field field, String sentence) {
    return Optional.of(new Refused(field, sentence));
  }
}
