package uk.complexcase.pathway.themes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The strategic section of the panel's minutes: what the chair writes on operations, enforcement,
 * awareness, disruption and education (TCS-72). About no child.
 */
public interface StrategyDesk {

  /** The days of panels with a section, newest first. */
  List<LocalDate> panels(Viewer viewer);

  /** What was written for the panel of this day, newest first; the first counts. */
  List<Written> of(Viewer viewer, LocalDate panel);

  /**
   * Writes the section of a panel's day; what stood before is kept.
   *
   * @param typed {@code panelOn} and the five fields of {@link Subject}, and {@code seen}: how
   *     often the section had been written when the page was opened
   * @param submissionId made when the page was opened; the same again answers as the first time
   */
  Kept write(Viewer viewer, Map<String, String> typed, String submissionId);

  /** One writing of a section. */
  record Written(Map<Subject, String> on, String by, Instant at) {

    public Written {
      on = Map.copyOf(on);
    }

    /** What was written on a subject; empty where nothing was. */
    public String text(Subject subject) {
      return on.getOrDefault(subject, "");
    }
  }

  /** What came of it. */
  sealed interface Kept {

    /** It is on record for the panel of this day. */
    record Done(LocalDate panel) implements Kept {}

    /**
     * It is not; nothing typed is lost.
     *
     * @param overtaken the day of the panel whose section somebody else wrote meanwhile; null where
     *     nobody did
     */
    record Refused(List<FieldProblem> problems, @Nullable LocalDate overtaken) implements Kept {}
  }
}
