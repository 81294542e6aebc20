package uk.complexcase.pathway.risk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.TaskContext;

/** The people of the complex safeguarding team, as forms offer them. */
@Component
class TeamPeople {

  private final PeopleDirectory people;

  TeamPeople(PeopleDirectory people) {
    this.people = people;
  }

  List<Map<String, String>> workers() {
    return PeopleOptions.of(people, Role.CS_SOCIAL_WORKER);
  }

  List<Map<String, String>> managers() {
    return PeopleOptions.of(people, Role.CS_TEAM_MANAGER);
  }

  void requireWorker(FormReader form, String id) {
    if (!id.isEmpty() && !PeopleOptions.holds(people, Role.CS_SOCIAL_WORKER, id)) {
      form.problem("csWorker", "Choose one of the workers shown");
    }
  }

  /** The manager who agreed a level; the worker does not agree it with themselves. */
  String agreedWith(FormReader form, TaskContext task) {
    String manager = form.text("agreedWith", "Choose the manager who agreed it with you");
    if (!manager.isEmpty() && !PeopleOptions.holds(people, Role.CS_TEAM_MANAGER, manager)) {
      form.problem("agreedWith", "Choose one of the managers shown");
    } else if (manager.equals(RiskWork.person(task).id().value())) {
      form.problem("agreedWith", "A level is agreed by two; choose somebody else");
    }
    return manager;
  }
}
