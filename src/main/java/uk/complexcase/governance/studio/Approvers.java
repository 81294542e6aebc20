package uk.complexcase.governance.studio;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who could approve a draft: every process owner who had no hand in it. */
@Component
public class Approvers {

  private final DraftReading reading;
  private final PeopleDirectory people;

  Approvers(DraftReading reading, PeopleDirectory people) {
    this.reading = reading;
    this.people = people;
  }

  /** Those who are left; where nobody is, the draft cannot come into force. */
  public Set<PractitionerId> left(Draft draft) {
    var authors = reading.authors(draft);
    return people.holding(Role.PROCESS_OWNER).stream()
        .map(Practitioner::id)
        .filter(owner -> !authors.contains(owner))
        .collect(toUnmodifiableSet());
  }
}
