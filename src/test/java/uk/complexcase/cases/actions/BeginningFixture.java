package uk.complexcase.cases.actions;

import uk.complexcase.cases.events.SessionAttended;

/** Tells the book that a session ended, as the outbox does, and that a day went by. */
public class BeginningFixture {

  private final BeginningActions beginning;
  private final ActionsLeftBehind behind;

  BeginningFixture(BeginningActions beginning, ActionsLeftBehind behind) {
    this.beginning = beginning;
    this.behind = behind;
  }

  public void hear(SessionAttended ended) {
    beginning.on(ended);
  }

  public void leftBehind() {
    behind.begin();
  }
}
