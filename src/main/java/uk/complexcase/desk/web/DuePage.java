package uk.complexcase.desk.web;

import java.util.List;

/**
 * What is due, as shown.
 *
 * @param cut whether there are more than are shown
 * @param teams the viewer's teams to choose from; empty for people of one team
 * @param team the candidate group chosen; empty for all
 */
public record DuePage(
    DueTab tab, List<Tab> tabs, List<Group> groups, boolean cut, List<Team> teams, String team) {

  /** One tab; the count says "200+" where there are more than are shown. */
  public record Tab(DueTab tab, String count) {}

  /** The rows that are due in one span. */
  public record Group(String label, boolean overdue, List<ClockRow> rows) {

    /** How many of them wait for somebody to say what prevented them. */
    public long asking() {
      return rows.stream().filter(ClockRow::asks).count();
    }
  }

  /** One team to choose. */
  public record Team(String value, String label) {}
}
