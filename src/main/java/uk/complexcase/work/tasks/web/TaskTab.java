package uk.complexcase.work.tasks.web;

/** The three views of the task list. */
public enum TaskTab {
  MINE(
      "mine",
      "Mine",
      "You hold no task. When you claim one from your teams, or a colleague hands you one, it stands here."),
  TEAMS(
      "teams",
      "My teams",
      "Nothing waits for your teams. A new referral or a next step of one puts a task here within seconds."),
  WAITING(
      "waiting",
      "Waiting on others",
      "You wait for nobody. Tasks that others hold on your cases stand here until they are done.");

  private final String slug;
  private final String label;
  private final String empty;

  TaskTab(String slug, String label, String empty) {
    this.slug = slug;
    this.label = label;
    this.empty = empty;
  }

  /** Its name in the address. */
  public String slug() {
    return slug;
  }

  public String label() {
    return label;
  }

  /** What will arrive and when, for an empty list. */
  public String empty() {
    return empty;
  }

  static TaskTab of(String slug) {
    for (var tab : values()) {
      if (tab.slug.equals(slug)) {
        return tab;
      }
    }
    return MINE;
  }
}
