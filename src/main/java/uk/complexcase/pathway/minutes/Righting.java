package uk.complexcase.pathway.minutes;

import java.util.List;
import java.util.Map;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.pathway.meetings.SessionRecord;

/** Puts corrected words in the place of those they correct; everything else stays. */
final class Righting {

  private final Map<String, String> words;

  private Righting(Map<String, String> words) {
    this.words = words;
  }

  /** The record with these words, by the key of their passage. */
  static SessionRecord with(SessionRecord record, Map<String, String> words) {
    return words.isEmpty() ? record : new Righting(words).of(record);
  }

  private String now(String key, String before) {
    return words.getOrDefault(key, before);
  }

  private SessionRecord of(SessionRecord all) {
    return new SessionRecord(
        all.ref(),
        all.kind(),
        all.number(),
        all.mode(),
        all.plannedFor(),
        all.howToJoin(),
        all.invitedAt(),
        all.startedAt(),
        all.endedAt(),
        all.minutesIssuedAt(),
        all.chair(),
        all.noteTaker(),
        all.quorate(),
        now(Passages.NEXT, all.reconveneFor()),
        all.enquiryType(),
        now(Passages.REASONS, all.enquiryRationale()),
        all.children().stream().map(this::child).toList(),
        all.asked(),
        all.points().stream()
            .map(one ->
                new SessionRecord.Point(
                    one.item(), one.status(), now(Passages.ofPoint(one), one.reason())))
            .toList(),
        all.notes().stream().map(this::note).toList(),
        all.gaps(),
        all.followUps(),
        all.absences(),
        lines(all));
  }

  private SessionRecord.Child child(SessionRecord.Child it) {
    return new SessionRecord.Child(
        it.ref(),
        it.file(),
        it.name(),
        it.dateOfBirth(),
        it.voice(),
        text(ChildText.VOICE, it),
        text(ChildText.CHANGED, it),
        it.parentsView(),
        text(ChildText.PARENTS, it),
        it.parentsRole(),
        text(ChildText.SAFETY_PLAN, it),
        text(ChildText.SUPPORT, it),
        text(ChildText.TOLD, it),
        text(ChildText.SEEN, it),
        it.seeBy(),
        it.allegedToHaveHarmed(),
        it.outcome(),
        text(ChildText.OUTCOME, it),
        it.outcomeAt(),
        it.measures());
  }

  private String text(ChildText text, SessionRecord.Child child) {
    return now(Passages.ofChild(text, child.ref()), text.of(child));
  }

  private SessionRecord.Note note(SessionRecord.Note it) {
    return new SessionRecord.Note(
        it.id(),
        it.item(),
        now(Passages.ofNote(it), it.words()),
        it.author(),
        it.agency(),
        it.employer(),
        it.handling(),
        it.children());
  }

  private List<ActionBook.Line> lines(SessionRecord all) {
    return all.lines().stream()
        .map(it ->
            new ActionBook.Line(
                it.ref(),
                it.recommendation(),
                it.kind(),
                now(Passages.ofLine(it.ref()), it.words()),
                it.agency(),
                it.ownerName(),
                it.due(),
                it.state(),
                it.answer(),
                it.children(),
                it.agreedAt(),
                it.agreedBy()))
        .toList();
  }
}
