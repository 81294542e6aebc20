package uk.complexcase.pathway.referral;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Sends a concern about a group to the complex safeguarding team within a day of the contact
 * (TCS-43).
 */
@Component
public class SendingGroupConcern {

  private final Proceedings proceedings;
  private final GroupConcerns concerns;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;

  SendingGroupConcern(
      Proceedings proceedings,
      GroupConcerns concerns,
      CaseAccess access,
      DeadlineRegister deadlines,
      InstantSource clock) {
    this.proceedings = proceedings;
    this.concerns = concerns;
    this.access = access;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Once a contact; again, it changes nothing. */
  @Transactional
  public void send(ContactRef ref) {
    var contact = proceedings.hold(ref);
    if (concerns.existsById(contact.ref)) {
      return;
    }
    var now = clock.instant();
    concerns.save(new GroupConcern(contact.ref, now));
    for (var file : proceedings.files(contact)) {
      access.grant(
          file,
          new Grantee.Group(Role.CS_TEAM_MANAGER),
          "Group concern " + contact.ref,
          PractitionerId.SYSTEM);
    }
    deadlines.meet(Clocks.GROUP_TO_CS_TEAM, ClockSubject.of(ref), now);
    proceedings.record(
        contact,
        PractitionerId.SYSTEM,
        now,
        "GROUP_CONCERN_SENT",
        "Group concern sent to the complex safeguarding team");
  }
}
