package uk.complexcase.work.tasks.web;

import java.util.List;
import uk.complexcase.work.tasks.TaskDesk;

/**
 * The task list as shown.
 *
 * @param cut whether there may be more tasks than were looked through
 * @param drawn how many of those found are on the page, the most urgent
 * @param lag seconds the list is behind; 0 when that is not worth saying
 */
record TaskListPage(
    TaskTab tab,
    List<Tab> tabs,
    List<Group> groups,
    List<Option> kinds,
    List<Option> teams,
    String search,
    boolean filtered,
    boolean cut,
    int drawn,
    int found,
    long lag) {

  /** How many a list tells at most. */
  public int looked() {
    return TaskDesk.MOST_LISTED;
  }

  /** How many were found. */
  public String all() {
    return said(found);
  }

  private static String said(int tasks) {
    return tasks < TaskDesk.MOST_LISTED ? String.valueOf(tasks) : tasks + " or more";
  }

  /** One tab with its count. */
  record Tab(TaskTab tab, int tasks) {

    /** "12", or that there may be more than a list tells. */
    public String count() {
      return said(tasks);
    }
  }

  /**
   * The tasks that are due in one span.
   *
   * @param count of all of them
   * @param rows those that are drawn
   */
  record Group(String label, boolean overdue, int count, List<TaskRow> rows) {}

  /** One choice of a filter. */
  record Option(String value, String label, boolean chosen) {}
}
