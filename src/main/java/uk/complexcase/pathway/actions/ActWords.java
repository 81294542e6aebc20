package uk.complexcase.pathway.actions;

import uk.complexcase.cases.actions.ActionLife.Change;

/** What became of an action, as people say it. */
final class ActWords {

  private ActWords() {}

  static String of(Change change) {
    String act =
        switch (change.act()) {
          case "ACTION_ACCEPTED" -> "accepted";
          case "ACTION_HANDED_ON" -> "given to another owner";
          case "ACTION_GIVEN_BACK" -> "given back to the chair";
          case "ACTION_MOVED" -> "date changed";
          case "ACTION_DONE" -> "done";
          case "ACTION_EVIDENCE_ASKED" -> "evidence asked for or no longer";
          default -> "changed";
        };
    return change.words().isEmpty() ? act : act + ". " + change.words();
  }
}
