package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What return home interviews told of the children of a discussion; none held is said too. */
@Service
@Transactional(readOnly = true)
public class ReturnInterviews {

  private final ToldInterviews interviews;

  ReturnInterviews(ToldInterviews interviews) {
    this.interviews = interviews;
  }

  /**
   * What a child said after having been missing.
   *
   * @param child name of the child
   * @param held their interviews, newest first; empty where none was held
   */
  public record OfChild(String child, List<Told> held) {}

  /** One interview. */
  public record Told(
      String episode,
      Instant heldAt,
      String heldBy,
      boolean independent,
      String childWords,
      String whereAndWho,
      String wouldHelp) {}

  /** For each child of the discussion the viewer takes part for, in order. */
  public List<OfChild> of(DiscussionView view) {
    var told =
        interviews.findByCurrentCaseRefInOrderByHeldAtDesc(
            view.children().stream().map(child -> child.file().value()).toList());
    return view.children().stream()
        .map(child ->
            new OfChild(
                child.identity().name(),
                told.stream()
                    .filter(one -> one.currentCaseRef.equals(child.file().value()))
                    .map(ReturnInterviews::told)
                    .toList()))
        .toList();
  }

  private static Told told(ToldInterview one) {
    return new Told(
        one.episodeRef,
        one.heldAt,
        one.heldBy,
        one.independent,
        one.childWords,
        one.whereAndWho,
        one.wouldHelp);
  }
}
