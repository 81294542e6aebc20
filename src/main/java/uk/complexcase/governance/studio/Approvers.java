package uk.complexcase.governance.studio;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;

/** Who could approve a draft: every process owner who had no hand in it. */
@Component
public class Approvers {

  private final DraftReading reading;
  private final PeopleDirectory people;

  Approvers(DraftReading reading, PeopleDirectory people) {
    this.reading = reading;
    this.people = people;
  }

  /** Whether every process owner had a hand in it, so that it cannot come into force. */
  public boolean nobodyIsLeft(Draft draft) {
    var authors = reading.authors(draft);
    return people.holding(Role.PROCESS_OWNER).stream()
        .allMatch(owner -> authors.contains(owner.id()));
  }
}
