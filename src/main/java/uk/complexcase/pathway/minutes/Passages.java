package uk.complexcase.pathway.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.SessionRecord;

/** Finds the passages of a session's record that can be put right, in the order of the minutes. */
final class Passages {

  static final String REASONS = "reasons";
  static final String NEXT = "next";

  private final SessionRecord record;
  private final PeopleDirectory people;
  private final List<Passage> found = new ArrayList<>();

  private Passages(SessionRecord record, PeopleDirectory people) {
    this.record = record;
    this.people = people;
  }

  static String ofChild(ChildText text, CaseRef child) {
    return text.name() + ":" + child;
  }

  static String ofPoint(SessionRecord.Point point) {
    return "point:" + point.item();
  }

  static String ofNote(SessionRecord.Note note) {
    return "note:" + note.id();
  }

  static String ofLine(String ref) {
    return "line:" + ref;
  }

  static List<Passage> of(SessionRecord record, PeopleDirectory people) {
    return new Passages(record, people).all();
  }

  private List<Passage> all() {
    record.children().forEach(this::child);
    var whole =
        record.children().stream().map(SessionRecord.Child::ref).collect(Collectors.toSet());
    if (!record.enquiryRationale().isEmpty()) {
      shared(
          REASONS, "Reasons for or against a section 47 enquiry", record.enquiryRationale(), whole);
    }
    if (!record.reconveneFor().isEmpty()) {
      shared(NEXT, "What the next session must complete", record.reconveneFor(), whole);
    }
    record
        .lines()
        .forEach(line ->
            shared(
                ofLine(line.ref()),
                line.recommendation() ? "Recommendation" : "Action",
                line.words(),
                Set.copyOf(line.children())));
    record
        .points()
        .forEach(point ->
            shared(ofPoint(point), "Point: " + point.item().label(), point.reason(), whole));
    record.notes().forEach(this::note);
    return found;
  }

  private void child(SessionRecord.Child child) {
    for (var text : ChildText.values()) {
      if (text.standsFor(child)) {
        shared(
            ofChild(text, child.ref()),
            child.name() + ": " + text.label(),
            text.of(child),
            Set.of(child.ref()));
      }
    }
  }

  private void note(SessionRecord.Note note) {
    found.add(
        new Passage(
            ofNote(note),
            "Contribution of " + people.nameOf(note.author()) + ": " + note.item().label(),
            note.words(),
            note.employer(),
            note.handling(),
            note.children()));
  }

  private void shared(String key, String label, String words, Set<CaseRef> about) {
    found.add(new Passage(key, label, words, "", HandlingCode.ATTENDEES, about));
  }
}
