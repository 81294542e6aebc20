package uk.complexcase.pathway.meetings;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.meetings.DiscussionTasks.About;

/** The words a task of a discussion is explained in, without names. */
@Component
class DiscussionWords {

  private final DiscussionChildren children;

  DiscussionWords(DiscussionChildren children) {
    this.children = children;
  }

  String why(String what, About about) {
    int count = children.findByKeyDiscussionRefOrderByPosition(about.discussion().ref).size();
    return what + ", " + (count == 1 ? "1 child" : count + " children");
  }

  /** What is known so far, as the form shows it. */
  String soFar(About about) {
    var discussion = about.discussion();
    var session = about.session();
    var ended = session.endedAt;
    return "**%s %s**\n\nInformation received %s.%s\n\n[Open the meeting page](/meetings/%s)"
        .formatted(
            discussion.kind.label(),
            discussion.ref,
            LondonTime.full(discussion.infoReceivedAt),
            ended == null
                ? ""
                : " Session " + session.number() + " ended " + LondonTime.full(ended) + ".",
            discussion.ref);
  }
}
