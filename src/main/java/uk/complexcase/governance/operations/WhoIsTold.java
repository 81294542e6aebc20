package uk.complexcase.governance.operations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.people.Cover;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who hears of an incident: the administrators, and while offices are closed whoever is on call for
 * children's social care. Left out is who must not know of the children; administrators hear of a
 * restricted one by reference.
 */
@Component
class WhoIsTold {

  private final Cover cover;
  private final CaseAccess access;
  private final WorkingTime time;

  WhoIsTold(Cover cover, CaseAccess access, WorkingTime time) {
    this.cover = cover;
    this.access = access;
    this.time = time;
  }

  Set<PractitionerId> of(Concern concern, Instant at) {
    var administrators =
        cover.answering(Role.SYSTEM_ADMINISTRATOR, at).stream().map(Practitioner::id);
    var onCall =
        time.officeOpen(at)
            ? Stream.<PractitionerId>empty()
            : cover.onCall(Role.CSC_ONCALL_SENIOR, at).stream()
                .map(Practitioner::id)
                .filter(person -> mayKnow(person, concern));
    return Stream.concat(administrators, onCall)
        .filter(person -> access.keptFrom(person, concern.children()).isEmpty())
        .collect(toUnmodifiableSet());
  }

  private boolean mayKnow(PractitionerId person, Concern concern) {
    return !concern.children().isEmpty()
        && access.restrictedOf(concern.children()).stream()
            .allMatch(child -> access.named(child).contains(person));
  }
}
