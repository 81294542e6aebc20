package uk.complexcase.governance.studio;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;

/** Says why a draft cannot be approved that does not wait for it, and what became of it. */
@Component
class NotWaiting {

  private final DraftRows drafts;
  private final PeopleDirectory people;

  NotWaiting(DraftRows drafts, PeopleDirectory people) {
    this.drafts = drafts;
    this.people = people;
  }

  String sentence(Optional<Draft> found) {
    if (found.isEmpty()) {
      return "There is no such draft. Nothing was put into force.";
    }
    var draft = found.get();
    return switch (draft.state()) {
      case RELEASING ->
          "Somebody approved this draft a moment ago, and it is being put into force. Look again in"
              + " a minute.";
      case RELEASED ->
          "%s approved this draft already: it is in force as release %d."
              .formatted(approvedBy(draft), draft.releasedAs());
      case WITHDRAWN -> "This draft was withdrawn. Nothing was put into force.";
      case OPEN, AWAITING_APPROVAL ->
          "This draft was taken back or sent back to be changed. Nothing was put into force.";
    };
  }

  private String approvedBy(Draft draft) {
    return drafts.acts(draft.ref()).reversed().stream()
        .filter(act -> act.kind() == DraftAct.Kind.APPROVED)
        .findFirst()
        .map(act -> people.nameOf(act.actor()))
        .orElse("Somebody");
  }
}
