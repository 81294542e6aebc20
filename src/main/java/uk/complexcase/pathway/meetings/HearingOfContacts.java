package uk.complexcase.pathway.meetings;

import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.LinkedContactOpened;

/** Notes which contact was opened for another child, for the chair to see. Idempotent. */
@Component
class HearingOfContacts {

  private final FollowUpsNeeded followUps;

  HearingOfContacts(FollowUpsNeeded followUps) {
    this.followUps = followUps;
  }

  @ApplicationModuleListener
  void on(LinkedContactOpened opened) {
    followUps
        .findById(UUID.fromString(opened.source()))
        .ifPresent(one -> one.response = "Contact " + opened.contact());
  }
}
