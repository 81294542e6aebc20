package uk.complexcase.pathway.meetings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What will follow when the session ends now, in sentences. */
@Component
class Consequences {

  private final Absences absences;
  private final FollowUpsNeeded followUps;

  Consequences(Absences absences, FollowUpsNeeded followUps) {
    this.absences = absences;
    this.followUps = followUps;
  }

  List<String> of(Discussion discussion, DiscussionSession session, List<DiscussionChild> shown) {
    var lines = new ArrayList<String>();
    absences
        .escalated(discussion, session)
        .forEach(agency ->
            lines.add("The chair takes up the absence of " + agency.label() + " with them"));
    absences
        .unreachable(discussion, session)
        .forEach(agency -> lines.add(agency.label() + " is told on the next working day"));
    count(
            shown,
            "a section 47 enquiry",
            child -> child.outcome != null && child.outcome.section47())
        .ifPresent(lines::add);
    count(
            shown,
            "a child and family assessment",
            child ->
                child.outcome == ChildOutcome.S17_ASSESSMENT || child.outcome == ChildOutcome.BOTH)
        .ifPresent(lines::add);
    followUps.findByDiscussionRefOrderByNamedAtAscIdAsc(discussion.ref).stream()
        .filter(one -> !one.withdrawn)
        .map(one -> one.kind)
        .distinct()
        .forEach(
            kind -> lines.add("To be taken up: " + kind.label().toLowerCase(java.util.Locale.UK)));
    lines.add("The minutes are written and sent to those who took part, within 24 hours");
    return List.copyOf(lines);
  }

  private static java.util.Optional<String> count(
      List<DiscussionChild> shown,
      String what,
      java.util.function.Predicate<DiscussionChild> which) {
    long number = shown.stream().filter(which).count();
    return number == 0
        ? java.util.Optional.empty()
        : java.util.Optional.of((number == 1 ? "1 child has " : number + " children have ") + what);
  }
}
