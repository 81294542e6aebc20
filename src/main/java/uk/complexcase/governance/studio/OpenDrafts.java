package uk.complexcase.governance.studio;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Holds a draft that can be changed, or says why it cannot. */
@Component
class OpenDrafts {

  private final DraftRows drafts;

  OpenDrafts(DraftRows drafts) {
    this.drafts = drafts;
  }

  /**
   * Acts on a draft that can be changed, which nobody else changes meanwhile.
   *
   * @param otherwise answers with the sentence that says why it cannot be changed
   */
  <T> T hold(String ref, Function<Draft, T> act, Function<String, T> otherwise) {
    var draft = drafts.hold(ref);
    return draft.isPresent() && draft.get().state() == DraftState.OPEN
        ? act.apply(draft.get())
        : otherwise.apply(notOpen(draft));
  }

  /** The same, refusing beside a field. */
  Answer answer(String ref, String field, Function<Draft, Answer> act) {
    return hold(ref, act, sentence -> new Answer.Refused(field, sentence));
  }

  private static String notOpen(Optional<Draft> draft) {
    return switch (draft.map(Draft::state).orElse(DraftState.WITHDRAWN)) {
      case AWAITING_APPROVAL, RELEASING ->
          "This draft waits for approval. Take it back first; then it can be changed.";
      case RELEASED -> "This draft was put into force. Begin another one to change it again.";
      default -> "This draft was withdrawn. Begin another one.";
    };
  }
}
