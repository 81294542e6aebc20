package uk.complexcase.pathway.minutes;

import java.util.function.Function;
import java.util.function.Predicate;
import uk.complexcase.pathway.meetings.SessionRecord;

/** What minutes say of one child in words somebody typed. */
enum ChildText {
  VOICE("what the child says", it -> it.voice() != null, SessionRecord.Child::voiceWords),
  CHANGED(
      "what changed because of it", it -> it.voice() != null, SessionRecord.Child::voiceChanged),
  OUTCOME("reason of the outcome", it -> it.outcome() != null, SessionRecord.Child::outcomeReason),
  SAFETY_PLAN("safety plan", it -> true, SessionRecord.Child::safetyPlan),
  SUPPORT("support", it -> true, SessionRecord.Child::support),
  PARENTS(
      "what the parents or carers say",
      it -> it.parentsView() != null,
      SessionRecord.Child::parentsWords),
  SEEN("who sees the child", it -> true, SessionRecord.Child::seenBy),
  TOLD("who tells the child and the family", it -> true, SessionRecord.Child::toldBy);

  private final String label;
  private final Predicate<SessionRecord.Child> stands;
  private final Function<SessionRecord.Child, String> words;

  ChildText(
      String label,
      Predicate<SessionRecord.Child> stands,
      Function<SessionRecord.Child, String> words) {
    this.label = label;
    this.stands = stands;
    this.words = words;
  }

  /** What it is, as it follows the child's name. */
  String label() {
    return label;
  }

  /** Whether minutes would show it. */
  boolean standsFor(SessionRecord.Child child) {
    return stands.test(child);
  }

  String of(SessionRecord.Child child) {
    return words.apply(child);
  }
}
