package uk.complexcase.pathway.meetings;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.TaskContext;

/** Finds what a task of a discussion is about, by its variables. */
@Component
class DiscussionTasks {

  private final Discussions discussions;
  private final DiscussionSessions sessions;

  DiscussionTasks(Discussions discussions, DiscussionSessions sessions) {
    this.discussions = discussions;
    this.sessions = sessions;
  }

  /**
   * What a task follows up.
   *
   * @param session the session that ended, or the first before any did
   * @param agency code of the agency the task is about; empty where it is about none
   */
  record About(Discussion discussion, DiscussionSession session, String agency) {

    Agency agencyOf() {
      return Agency.valueOf(agency);
    }
  }

  About require(TaskContext task) {
    return of(task.variables())
        .orElseThrow(() ->
            new IllegalStateException(
                "Task " + task.taskKey() + " is about a discussion that is not on record"));
  }

  Optional<About> of(Map<String, Object> variables) {
    if (!(variables.get("strategyRef") instanceof String ref)) {
      return Optional.empty();
    }
    int number = variables.get("sessionNumber") instanceof Number told ? told.intValue() : 1;
    return discussions
        .findById(ref)
        .flatMap(discussion ->
            sessions
                .findById(new DiscussionSession.Key(ref, number))
                .map(session -> new About(discussion, session, agency(variables))));
  }

  private static String agency(Map<String, Object> variables) {
    if (variables.get("absentAgency") instanceof String agency) {
      return agency;
    }
    return variables.get("unreachableAgency") instanceof String agency ? agency : "";
  }
}
