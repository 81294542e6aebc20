package uk.complexcase.governance.studio.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.governance.studio.Draft;
import uk.complexcase.governance.studio.DraftState;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * What every page of a draft shows of it.
 *
 * @param release the one in force now
 * @param meanwhile files whose text in force changed after they were taken into the draft
 * @param takeable files in force that are not part of the draft
 * @param whatStops why approval cannot be asked for yet; null when it can
 * @param author whether the viewer had a hand in it
 * @param left who of those who could approve it had no hand in it
 * @param digest names the texts shown, for an approval
 */
public record DraftView(
    Draft draft,
    String begunBy,
    int release,
    List<String> meanwhile,
    List<FileLine> files,
    List<ProblemLine> wrong,
    List<ActLine> acts,
    List<Choice> takeable,
    @Nullable String whatStops,
    boolean author,
    Left left,
    boolean cutOff,
    String digest,
    TypedForm form)
    implements FormPage {

  /** Who is left to approve a draft. */
  public enum Left {
    SOMEBODY,
    ONLY_VIEWER,
    NOBODY
  }

  public DraftView {
    files = List.copyOf(files);
    wrong = List.copyOf(wrong);
  }

  /** Whether it can be changed. */
  public boolean open() {
    return draft.state() == DraftState.OPEN;
  }

  public boolean awaits() {
    return draft.state() == DraftState.AWAITING_APPROVAL;
  }

  public boolean released() {
    return draft.state() == DraftState.RELEASED;
  }

  /** Whether it is in force no longer as it was put there: others were released after it. */
  public boolean overtaken() {
    return released() && !Objects.equals(draft.releasedAs(), release);
  }

  /** Whether another release came into force after the draft was begun. */
  public boolean behind() {
    return draft.state().live() && release != draft.basedOn();
  }

  public boolean refused() {
    return !form.found().isEmpty();
  }

  /** Which revisions it shows, for files that are brought in their place. */
  public String shown() {
    return files.stream()
        .map(file -> ShownRevisions.of(file.file(), file.revision()))
        .collect(Collectors.joining(" "));
  }

  public long stops() {
    return wrong.stream().filter(ProblemLine::stops).count();
  }

  public String address() {
    return "/studio/drafts/" + draft.ref();
  }

  /** The form of the page with another one in its place. */
  DraftView with(TypedForm typed) {
    return new DraftView(
        draft, begunBy, release, meanwhile, files, wrong, acts, takeable, whatStops, author, left,
        cutOff, digest, typed);
  }

  /**
   * A file of the draft.
   *
   * @param revision the one that counts
   * @param removed whether the draft takes it out of the procedure
   * @param removable whether the draft could
   * @param undecided versions beside it, of which somebody has to decide
   */
  public record FileLine(
      String file,
      int revision,
      String name,
      String kind,
      boolean changed,
      boolean isNew,
      boolean removed,
      boolean removable,
      String savedBy,
      Instant savedAt,
      List<Undecided> undecided) {

    public String standing() {
      return removed
          ? "Taken out of the procedure"
          : isNew ? "New" : changed ? "Changed" : "As in force";
    }
  }

  /**
   * A version that stands beside a file.
   *
   * @param who its author's name
   * @param mine whether the viewer is its author
   */
  public record Undecided(String who, int revision, boolean mine) {}

  /** Something wrong with a file, with the way to where it is. */
  public record ProblemLine(
      String file,
      String name,
      @Nullable String element,
      boolean stops,
      boolean own,
      String sentence,
      String remedy,
      String address) {}

  /** Something done with the draft. */
  public record ActLine(String what, String who, Instant at, String reason) {}
}
