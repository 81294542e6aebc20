package uk.complexcase.pathway.transition;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWork;
import uk.complexcase.work.tasks.PeopleOptions;

/** Takes a step of a handover, the same way for each of its forms. */
@Component
class HandoverWork extends StepWork<Handover> {

  private final HandoverTiming timing;
  private final HandoverWords words;
  private final PeopleDirectory people;
  private final CaseAccess access;

  HandoverWork(
      HandoverTiming timing,
      StepBook book,
      HandoverWords words,
      PeopleDirectory people,
      CaseAccess access) {
    super(timing, book);
    this.timing = timing;
    this.words = words;
    this.people = people;
    this.access = access;
  }

  @Override
  public String soFar(Handover one) {
    return words.soFar(one);
  }

  /** Social workers who may have the child; none who is kept from the file. */
  List<Map<String, String>> workers(Handover one) {
    return PeopleOptions.of(people, Role.CSC_SOCIAL_WORKER).stream()
        .filter(option -> {
          var id = new PractitionerId(option.getOrDefault("value", ""));
          return !id.equals(one.from())
              && access.keptFrom(id, List.of(one.openedOn(), one.file())).isEmpty();
        })
        .toList();
  }

  boolean offers(Handover one, String worker) {
    return workers(one).stream().anyMatch(option -> worker.equals(option.get("value")));
  }

  /** The worker who is asked reads the file before they accept. */
  void mayRead(Handover one, String worker, PractitionerId by) {
    access.grant(
        one.file(),
        new Grantee.Person(new PractitionerId(worker)),
        "Asked to take the child over, " + one.ref,
        by);
  }

  /** The next step's clock runs from the moment the step before it is stored. */
  @Override
  protected void stored(Handover one) {
    if (one.state.running()) {
      timing.open(one.state.element(), one);
    }
  }
}
