package uk.complexcase.governance.monitor;

/**
 * The open tasks of one process whose phases began with one release.
 *
 * @param release its number; {@link #NOT_KNOWN} for tasks from before this was kept
 */
public record ReleaseFigure(int release, int open, int overdue) {

  static final int NOT_KNOWN = 0;

  /** Whether it is on record which release it is. */
  public boolean known() {
    return release != NOT_KNOWN;
  }

  ReleaseFigure and(ReleaseFigure other) {
    return new ReleaseFigure(release, open + other.open, overdue + other.overdue);
  }
}
