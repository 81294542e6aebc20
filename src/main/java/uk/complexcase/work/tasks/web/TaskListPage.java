package uk.complexcase.work.tasks.web;

import java.util.List;

/**
 * The task list as shown.
 *
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
    long lag) {

  /** One tab with its count. */
  record Tab(TaskTab tab, int count) {}

  /** The rows that are due in one span. */
  record Group(String label, boolean overdue, List<TaskRow> rows) {}

  /** One choice of a filter. */
  record Option(String value, String label, boolean chosen) {}
}
