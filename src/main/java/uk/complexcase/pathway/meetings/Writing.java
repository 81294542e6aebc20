package uk.complexcase.pathway.meetings;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Lets each person write their own contributions; nobody touches another's. */
@Component
class Writing {

  private static final int LONGEST = 20_000;

  private final DiscussionNotes notes;

  Writing(DiscussionNotes notes) {
    this.notes = notes;
  }

  private static Check contributor(Doing doing) {
    return Check.that(
            doing.part().convenes()
                || doing.part().chairs()
                || doing.part().own(doing.session().number()) != null,
            "",
            "Those asked to the session write in it")
        .and(doing.session().endedAt == null, "words", "The session has ended");
  }

  /** Once for the id the page made. */
  ActOutcome write(Doing doing, StrategyAct.WriteNote act) {
    var before = notes.findById(act.note());
    if (before.isPresent()) {
      own(doing, before.get());
      return new Done("Written.");
    }
    return contributor(doing)
        .words("words", act.words(), LONGEST, "Write something")
        .and(
            doing.part().named().containsAll(act.children()),
            "children",
            "Choose from the children")
        .then(() -> {
          notes.saveAndFlush(
              new DiscussionNote(
                  doing.session(),
                  act,
                  about(doing, act.children()),
                  doing.by().value(),
                  doing.viewer().organisation(),
                  doing.now()));
          return new Done("Written.");
        });
  }

  ActOutcome change(Doing doing, StrategyAct.ChangeNote act) {
    var note = note(doing, act.note());
    return contributor(doing)
        .words("words", act.words(), LONGEST, "Write something")
        .and(
            doing.part().named().containsAll(act.children()),
            "children",
            "Choose from the children")
        .unchanged(note.version == act.version(), "words")
        .then(() -> {
          note.words = Check.clean(act.words());
          note.handling = act.handling();
          note.children = ChildList.text(about(doing, act.children()));
          note.changedAt = doing.now();
          notes.flush();
          return new Done("Changed.");
        });
  }

  ActOutcome withdraw(Doing doing, StrategyAct.WithdrawNote act) {
    var note = note(doing, act.note());
    return contributor(doing)
        .unchanged(note.version == act.version(), "words")
        .then(() -> {
          note.withdrawn = true;
          note.changedAt = doing.now();
          notes.flush();
          return new Done("Taken back.");
        });
  }

  /**
   * What is said of all is kept with each child's reference, so that nobody reads it who takes part
   * for one of them only.
   */
  private static Set<CaseRef> about(Doing doing, Set<CaseRef> children) {
    return children.isEmpty() ? doing.part().named() : children;
  }

  private DiscussionNote note(Doing doing, UUID id) {
    var found =
        notes
            .findById(id)
            .filter(note -> !note.withdrawn)
            .orElseThrow(() -> new NotVisible("No contribution " + id));
    own(doing, found);
    return found;
  }

  /** Another's contribution does not exist for the writer. */
  private static void own(Doing doing, DiscussionNote note) {
    if (!note.author.equals(doing.by().value())
        || !note.discussionRef.equals(doing.discussion().ref)) {
      throw new NotVisible("No contribution " + note.id);
    }
  }
}
