package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was asked, settled, said and agreed in a discussion, as far as a viewer may read it. */
@Component
class ReadingRecord {

  private final DiscussionRequests requests;
  private final AgendaPoints agenda;
  private final DiscussionNotes notes;
  private final FollowUpsNeeded followUps;
  private final DiscussionAbsences absences;
  private final ActionBook actions;
  private final PeopleDirectory people;

  ReadingRecord(
      DiscussionRequests requests,
      AgendaPoints agenda,
      DiscussionNotes notes,
      FollowUpsNeeded followUps,
      DiscussionAbsences absences,
      ActionBook actions,
      PeopleDirectory people) {
    this.requests = requests;
    this.agenda = agenda;
    this.notes = notes;
    this.followUps = followUps;
    this.absences = absences;
    this.actions = actions;
    this.people = people;
  }

  List<DiscussionView.Request> requests(Discussion discussion) {
    return requests.findByDiscussionRefOrderByAskedAt(discussion.ref).stream()
        .map(one ->
            new DiscussionView.Request(
                people.nameOf(new PractitionerId(one.askedBy)),
                one.askedAt,
                one.because,
                one.joined))
        .toList();
  }

  /** Reasons speak of the whole, so only those read them who see every child. */
  List<DiscussionView.Point> points(Discussion discussion, Part part) {
    var settled = agenda.findByKeyDiscussionRef(discussion.ref);
    return Stream.of(AgendaItem.values())
        .map(item ->
            settled.stream()
                .filter(point -> point.key.item() == item)
                .findFirst()
                .map(point ->
                    new DiscussionView.Point(
                        item,
                        point.status,
                        part.whole() ? point.reason : "",
                        people.nameOf(new PractitionerId(point.settledBy))))
                .orElseGet(() -> new DiscussionView.Point(item, null, "", null)))
        .toList();
  }

  List<DiscussionView.Note> notes(Viewer viewer, Discussion discussion, Part part) {
    var reader =
        new Readable.Recipient(
            viewer.organisation().agency(), viewer.organisation().id(), part.named());
    return notes.findByDiscussionRefOrderByWrittenAtAscIdAsc(discussion.ref).stream()
        .filter(note -> !note.withdrawn)
        .filter(note ->
            part.named().containsAll(note.children())
                && Readable.by(
                    reader, new Readable.Line(note.employer, note.handling, note.children())))
        .map(note ->
            new DiscussionView.Note(
                note.id,
                note.sessionNumber,
                note.version,
                note.item,
                note.words,
                people.nameOf(new PractitionerId(note.author)),
                note.agency,
                note.handling,
                ofAll(part, note.children()) ? Set.of() : part.visible(note.children()),
                note.writtenAt,
                note.changedAt,
                note.author.equals(viewer.id().value())))
        .toList();
  }

  private static boolean ofAll(Part part, Set<CaseRef> children) {
    return part.whole() && children.containsAll(part.named());
  }

  List<ActionBook.Line> lines(Discussion discussion, Part part) {
    var shown =
        Stream.concat(
                part.children().stream().map(DiscussionChild::file),
                part.children().stream().map(DiscussionChild::named))
            .toList();
    return actions.ofSource(discussion.ref).stream()
        .filter(line -> part.whole() || shown.containsAll(line.children()))
        .toList();
  }

  List<DiscussionView.FollowUp> followUps(Discussion discussion, Part part) {
    return followUps.findByDiscussionRefOrderByNamedAtAscIdAsc(discussion.ref).stream()
        .filter(one -> !one.withdrawn)
        .filter(one -> one.caseRef.isEmpty() || part.child(new CaseRef(one.caseRef)).isPresent())
        .map(one ->
            new DiscussionView.FollowUp(
                one.id,
                one.sessionNumber,
                one.kind,
                one.words,
                people.nameOf(new PractitionerId(one.namedBy)),
                one.caseRef.isEmpty() ? null : new CaseRef(one.caseRef),
                one.settledAs,
                one.recipient,
                one.response))
        .toList();
  }

  List<DiscussionView.Absence> absences(Discussion discussion) {
    return absences.findByKeyDiscussionRef(discussion.ref).stream()
        .map(one ->
            new DiscussionView.Absence(
                one.key.sessionNumber(),
                one.key.agency(),
                one.attendance,
                one.settledAt != null,
                one.recipient,
                one.method,
                one.response))
        .toList();
  }
}
