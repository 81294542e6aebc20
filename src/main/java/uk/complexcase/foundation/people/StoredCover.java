package uk.complexcase.foundation.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads who answers from the directory, the rota and the absences. */
@Service
@Transactional(readOnly = true)
class StoredCover implements Cover {

  private final Practitioners practitioners;
  private final DutyRows duties;
  private final StandIns standIns;

  StoredCover(Practitioners practitioners, DutyRows duties, StandIns standIns) {
    this.practitioners = practitioners;
    this.duties = duties;
    this.standIns = standIns;
  }

  @Override
  public List<Practitioner> onCall(Role role, Instant at) {
    var day = LondonTime.dateOf(at);
    var onDuty =
        duties.at(at).stream()
            .filter(duty -> duty.role() == role)
            .map(duty -> duty.person().value())
            .filter(id -> stillHolds(id, role, at))
            .toList();
    return standIns.present(onDuty, day);
  }

  /** Who has left or given the role up since the rota was written is not on call. */
  private boolean stillHolds(String id, Role role, Instant at) {
    return practitioners
        .findByIdAndActiveTrue(id)
        .filter(person -> person.rolesOn(LondonTime.dateOf(at)).contains(role))
        .isPresent();
  }

  /**
   * Where everybody in line is away and no deputy is there, those of the first role that anybody
   * holds hear of it on leave: rather somebody who is away than nobody.
   */
  @Override
  public List<Practitioner> answering(Role role, Instant at) {
    var day = LondonTime.dateOf(at);
    var onLeave = List.<Practitioner>of();
    for (var asked = Optional.of(role); asked.isPresent(); asked = DeputyRoles.of(asked.get())) {
      var holders = practitioners.holding(asked.get(), day);
      var present = standIns.present(holders.stream().map(PractitionerEntity::id).toList(), day);
      if (!present.isEmpty()) {
        return present;
      }
      if (onLeave.isEmpty()) {
        onLeave = holders.stream().map(row -> row.toPractitioner(day)).toList();
      }
    }
    return onLeave;
  }

  @Override
  public List<Practitioner> present(Collection<PractitionerId> people, Instant at) {
    return standIns.present(
        people.stream().map(PractitionerId::value).toList(), LondonTime.dateOf(at));
  }
}
