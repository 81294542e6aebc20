package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.SettledTasks;

/** Completes the tasks of the process whose work is done on the meeting's page. */
@Component
class RoomTasks {

  static final String CONVENE = "convene-discussion";
  static final String HOLD = "hold-discussion";

  private final SettledTasks tasks;
  private final Absences absences;

  RoomTasks(SettledTasks tasks, Absences absences) {
    this.tasks = tasks;
    this.absences = absences;
  }

  void convened(Doing doing) {
    var discussion = doing.discussion();
    tasks.settle(discussion.clockOwner, CONVENE, discussion.ref, Map.of(), "Convened.", doing.by());
  }

  /** Nothing is to be convened or held any more. */
  void calledOff(Doing doing) {
    var discussion = doing.discussion();
    var off = Map.<String, Object>of("calledOff", true);
    tasks.settle(discussion.clockOwner, CONVENE, discussion.ref, off, "Called off.", doing.by());
    tasks.settle(
        discussion.clockOwner,
        HOLD,
        held(discussion.ref, doing.session().number()),
        off,
        "Called off.",
        doing.by());
  }

  /** The session is ended; its absences are recorded already. */
  void ended(Doing doing, boolean reconvened) {
    var discussion = doing.discussion();
    var session = doing.session();
    tasks.settle(
        discussion.clockOwner,
        HOLD,
        held(discussion.ref, session.number()),
        routing(discussion, session, reconvened),
        reconvened ? "Ended, to be reconvened." : "Held.",
        doing.by());
  }

  /** What the process goes on with when a session has ended. */
  Map<String, Object> routing(
      Discussion discussion, DiscussionSession session, boolean reconvened) {
    return Map.of(
        "sessionNumber",
        session.number(),
        "reconvened",
        reconvened,
        "absentAgencies",
        codes(absences.escalated(discussion, session)),
        "unreachableAgencies",
        codes(absences.unreachable(discussion, session)));
  }

  static String held(String discussion, int session) {
    return discussion + "/" + session;
  }

  private static List<String> codes(List<Agency> agencies) {
    return agencies.stream().map(Enum::name).toList();
  }
}
