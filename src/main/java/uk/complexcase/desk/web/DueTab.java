package uk.complexcase.desk.web;

/** The two views of what is due. */
public enum DueTab {
  MINE(
      "mine",
      "Mine",
      "No clock runs on a task you hold or on a case that names you. When you claim a task or are named on a case, its clocks stand here."),
  TEAMS(
      "teams",
      "My teams",
      "No clock runs that your teams answer for. A new referral or a next step of one starts one within seconds.");

  private final String slug;
  private final String label;
  private final String empty;

  DueTab(String slug, String label, String empty) {
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
}
