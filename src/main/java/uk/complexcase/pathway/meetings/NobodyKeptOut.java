package uk.complexcase.pathway.meetings;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** As long as no exclusions are kept. */
@Component
class NobodyKeptOut implements KeptOut {

  @Override
  public boolean isKeptOut(Discussion discussion, PractitionerId person) {
    return false;
  }

  @Override
  public boolean isKeptOut(Discussion discussion, String outsideName, String employer) {
    return false;
  }
}
