package uk.complexcase.foundation.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.LondonTime;

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

  @Override
  public List<Practitioner> answering(Role role, Instant at) {
    var day = LondonTime.dateOf(at);
    for (var asked = Optional.of(role); asked.isPresent(); asked = DeputyRoles.of(asked.get())) {
      var holders =
          practitioners.holding(asked.get(), day).stream().map(PractitionerEntity::id).toList();
      var present = standIns.present(holders, day);
      if (!present.isEmpty()) {
        return present;
      }
    }
    return List.of();
  }
}
