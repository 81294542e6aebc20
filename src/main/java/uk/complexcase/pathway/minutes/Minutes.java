package uk.complexcase.pathway.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of one session as one reader gets them: every word as it was composed, so that what was
 * issued stays reproducible. Each part names the children it speaks of, so that it can still be
 * left out when one of them is hidden later; these references are never shown.
 *
 * @param reference of the discussion
 * @param standing of the meeting, printed under the title (SCR-B-65)
 * @param marking handling marking, printed on every page
 * @param held when, how and under whom
 * @param people who was asked, and whether they were there (SCR-B-79)
 * @param decided on the discussion as a whole
 * @param points of the agenda with what the reader may read under each
 * @param linked numbers of the children linked with this one; on the copy for a child's record only
 *     (CSD-70)
 * @param correction what was put right since the issue before; null for the first issue
 */
public record Minutes(
    String title,
    String reference,
    int session,
    String standing,
    String marking,
    List<Fact> held,
    List<Presence> people,
    List<ChildPart> children,
    List<Part> decided,
    List<PointPart> points,
    List<Agreed> actions,
    List<Agreed> recommendations,
    List<Part> absences,
    List<Part> gaps,
    List<Part> followUps,
    List<Linked> linked,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Correction correction) {

  public Minutes {
    held = List.copyOf(held);
    people = List.copyOf(people);
    children = List.copyOf(children);
    decided = List.copyOf(decided);
    points = List.copyOf(points);
    actions = List.copyOf(actions);
    recommendations = List.copyOf(recommendations);
    absences = List.copyOf(absences);
    gaps = List.copyOf(gaps);
    followUps = List.copyOf(followUps);
    linked = List.copyOf(linked);
  }

  /** One thing said under its name. */
  public record Fact(String label, String words) {}

  /** Words about the children named by reference; of none when they say nothing of a child. */
  public record Part(String label, String words, Set<String> about) {

    public Part {
      about = Sorted.copyOf(about);
    }
  }

  /** Somebody who was asked. */
  public record Presence(
      String agency, String who, String attendance, String report, Set<String> about) {

    public Presence {
      about = Sorted.copyOf(about);
    }
  }

  /**
   * What was recorded and decided for one child.
   *
   * @param ref of the case file
   */
  public record ChildPart(String ref, String name, String born, List<Fact> facts) {

    public ChildPart {
      facts = List.copyOf(facts);
    }
  }

  /** A point of the agenda; the status is empty where only a contribution is read under it. */
  public record PointPart(
      String label, String status, String reason, Set<String> about, List<Line> lines) {

    public PointPart {
      about = Sorted.copyOf(about);
      lines = List.copyOf(lines);
    }
  }

  /**
   * One contribution.
   *
   * @param children names of those it speaks of, as far as the reader knows them
   * @param handling code of how far it may go, and its label
   * @param employer organisation of who wrote it
   */
  public record Line(
      String author,
      String agency,
      String words,
      String children,
      String handling,
      String handlingLabel,
      String employer,
      Set<String> about) {

    public Line {
      about = Sorted.copyOf(about);
    }

    /** Whether its handling is to be marked: it may not go to everybody who took part. */
    public boolean marked() {
      return !handling.equals("ATTENDEES");
    }
  }

  /** An action with its owner and date, or a recommendation with the agency it goes to. */
  public record Agreed(
      String words, String agency, String owner, String due, String children, Set<String> about) {

    public Agreed {
      about = Sorted.copyOf(about);
    }
  }

  /**
   * How these minutes differ from those they replace.
   *
   * @param at when they were issued
   * @param by name of who put them right
   * @param because the reason everybody is told
   * @param changes as far as the reader reads what was changed
   */
  public record Correction(int issue, String at, String by, String because, List<Change> changes) {

    public Correction {
      changes = List.copyOf(changes);
    }

    /** What this issue is and what it replaces. */
    public String sentence() {
      return "Issue %d, of %s, put right by %s. It replaces issue %d, because %s."
          .formatted(issue, at, by, issue - 1, because);
    }
  }

  /**
   * One passage that was changed.
   *
   * @param said what was wrong with it
   * @param handling code of how far the passage may go
   * @param employer organisation of who wrote it; empty where nobody alone did
   */
  public record Change(
      String label, String said, String handling, String employer, Set<String> about) {

    public Change {
      about = Sorted.copyOf(about);
    }
  }

  /** The number of a linked child, and of which system. */
  public record Linked(String number, String system, String ref) {}
}
