package uk.complexcase.cases.actions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionBook.NewAction;
import uk.complexcase.cases.actions.ActionBook.NewRecommendation;
import uk.complexcase.cases.actions.ActionBook.Taken.Refused;
import uk.complexcase.foundation.shared.CaseRef;

/** What an action and a recommendation must say before they are stored (CSD-27, SCR-B-80). */
final class ItemCheck {

  static final int LONGEST_WORDS = 2000;

  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_YEARS = 5;

  private ItemCheck() {}

  /** What refuses the action on this London day; empty when it may stand. */
  static Optional<Refused> action(NewAction action, LocalDate today) {
    return said(action.key(), action.words(), action.children(), "Enter what is to be done")
        .or(() -> owner(action))
        .or(() -> due(action.due(), today));
  }

  /** What refuses the recommendation; empty when it may stand. */
  static Optional<Refused> recommendation(NewRecommendation recommendation) {
    return said(
        recommendation.key(),
        recommendation.words(),
        recommendation.children(),
        "Enter what is recommended");
  }

  /** What refuses a text a person must give; empty when it says something and is not too long. */
  static Optional<Refused> text(String field, String text, String missing) {
    String said = Text.clean(text);
    if (said.isEmpty()) {
      return refuse(field, missing);
    }
    return said.length() > LONGEST_WORDS
        ? refuse(field, "Use " + LONGEST_WORDS + " characters or fewer")
        : Optional.empty();
  }

  private static Optional<Refused> said(
      String key, String words, Collection<CaseRef> children, String missing) {
    if (key.isBlank() || key.length() > LONGEST_KEY || !key.equals(Text.clean(key))) {
      return refuse("words", "Open the page again and enter the line there");
    }
    return text("words", words, missing)
        .or(() ->
            children.isEmpty()
                ? refuse("children", "Select at least one child")
                : Optional.empty());
  }

  private static Optional<Refused> owner(NewAction action) {
    String name = Text.clean(action.ownerName());
    if (action.owner() == null && name.isEmpty()) {
      return refuse("owner", "Choose who does it, or enter the name of somebody outside");
    }
    if (action.owner() != null && !name.isEmpty()) {
      return refuse("owner", "An action has one owner: choose a person or enter a name, not both");
    }
    return name.length() > LONGEST_NAME
        ? refuse("owner", "Use " + LONGEST_NAME + " characters or fewer for the name")
        : Optional.empty();
  }

  /** What refuses a date by which an action is done. */
  static Optional<Refused> due(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return refuse("due", "Enter the date by which it is done");
    }
    if (due.isBefore(today)) {
      return refuse("due", "The date must be today or later");
    }
    return due.isAfter(today.plusYears(MOST_YEARS))
        ? refuse("due", "The date must be within the next " + MOST_YEARS + " years")
        : Optional.empty();
  }

  private static Optional<Refused> refuse(String field, String sentence) {
    return Optional.of(new Refused(field, sentence));
  }
}
