package uk.complexcase.pathway.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.minutes.Minutes.Agreed;
import uk.complexcase.pathway.minutes.Minutes.Fact;
import uk.complexcase.pathway.minutes.Minutes.Part;
import uk.complexcase.pathway.minutes.Minutes.PointPart;
import uk.complexcase.pathway.minutes.Minutes.Presence;

/**
 * Composes minutes of a session for one reader. What they do not get leaves no trace: nothing is
 * counted or numbered, and the same minutes come out whether or not a line kept from them was
 * written.
 */
@Component
class Composing {

  private final PeopleDirectory people;
  private final Employers employers;

  Composing(PeopleDirectory people, Employers employers) {
    this.people = people;
    this.employers = employers;
  }

  Minutes compose(SessionRecord record, Reader reader, List<Minutes.Linked> linked) {
    return compose(Edition.first(record), reader, linked);
  }

  Minutes compose(Edition edition, Reader reader, List<Minutes.Linked> linked) {
    return new Composition(edition, reader).minutes(linked);
  }

  static String title(SessionRecord record) {
    return "Minutes of "
        + record.kind().label().toLowerCase(java.util.Locale.ROOT)
        + " "
        + record.ref()
        + ", session "
        + record.number();
  }

  private static String title(Edition edition) {
    var correction = edition.correction();
    return title(edition.record()) + (correction == null ? "" : ", issue " + correction.issue());
  }

  /** One set of minutes in the making. */
  private final class Composition {

    private final Edition edition;
    private final SessionRecord record;
    private final Reader reader;
    private final Veil veil;
    private final Set<CaseRef> all;
    private final boolean whole;

    Composition(Edition edition, Reader reader) {
      this.edition = edition;
      this.record = edition.record();
      this.reader = reader;
      this.veil = Veil.of(edition.everyName(), reader.children());
      this.all =
          record.children().stream().map(SessionRecord.Child::ref).collect(Collectors.toSet());
      this.whole = reader.children().containsAll(all);
    }

    Minutes minutes(List<Minutes.Linked> linked) {
      return new Minutes(
          title(edition),
          record.ref().value(),
          record.number(),
          record.kind().standing(),
          reader.marking(),
          held(),
          record.asked().stream().filter(this::shown).map(this::presence).toList(),
          record.children().stream()
              .filter(child -> reader.children().contains(child.ref()))
              .map(child -> ChildFacts.of(child, veil))
              .toList(),
          decided(),
          points(),
          agreed(line -> !line.recommendation()),
          agreed(ActionBook.Line::recommendation),
          absences(),
          gaps(),
          followUps(),
          linked,
          correction());
    }

    private Minutes.@Nullable Correction correction() {
      var it = edition.correction();
      return it == null
          ? null
          : new Minutes.Correction(
              it.issue(),
              LondonTime.full(it.at()),
              it.by(),
              it.reason().label(),
              it.changes().stream().filter(one -> reads(one.passage())).map(this::change).toList());
    }

    private boolean reads(Passage passage) {
      return reader.reads(passage.employer(), passage.handling(), passage.about());
    }

    private Minutes.Change change(Edition.Change one) {
      var passage = one.passage();
      return new Minutes.Change(
          veil.over(passage.label()),
          veil.over(one.said()),
          passage.handling().name(),
          passage.employer(),
          known(passage.about()));
    }

    private List<Fact> held() {
      var facts = new ArrayList<Fact>();
      var began = record.startedAt();
      var ended = record.endedAt();
      if (began != null) {
        facts.add(new Fact("Began", LondonTime.full(began)));
      }
      if (ended != null) {
        facts.add(new Fact("Ended", LondonTime.full(ended)));
      }
      var mode = record.mode();
      if (mode != null) {
        facts.add(new Fact("How", mode.label()));
      }
      facts.add(new Fact("Chair", person(record.chair())));
      facts.add(new Fact("Note taker", person(record.noteTaker())));
      if (!record.reconveneFor().isEmpty()) {
        facts.add(new Fact("Goes on", "In another session"));
      }
      return facts;
    }

    private String person(@Nullable PractitionerId id) {
      return id == null
          ? "Nobody"
          : people.nameOf(id)
              + people.find(id).map(found -> ", " + found.organisation().name()).orElse("");
    }

    /** Who came for other children alone would tell of these. */
    private boolean shown(SessionRecord.Asked one) {
      return reader.isOf(one.employer())
          || one.children().stream().anyMatch(reader.children()::contains);
    }

    private Presence presence(SessionRecord.Asked one) {
      return new Presence(
          one.agency().label(),
          who(one),
          one.attendance().label()
              + (one.attendedAs().isEmpty() ? "" : ": " + veil.over(one.attendedAs())),
          readsReport(one) ? veil.over(one.report()) : "",
          known(one.children()));
    }

    private String who(SessionRecord.Asked one) {
      var employer = employers.employer(one.employer()).map(Organisation::name).orElse("");
      var name = one.person() == null ? one.outsideName() : people.nameOf(one.person());
      return Stream.of(name, employer)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }

    private boolean readsReport(SessionRecord.Asked one) {
      return one.attendance() == Attendance.REPORT_ACCEPTED
          && (reader.isOf(one.employer())
              || ((reader.allReports() || reader.record()) && reader.reads(one.children())));
    }

    private List<Part> decided() {
      var parts = new ArrayList<Part>();
      var type = record.enquiryType();
      if (type != null) {
        parts.add(new Part("Enquiry", type.label(), Set.of()));
      }
      shared(parts, "Reasons for or against a section 47 enquiry", record.enquiryRationale());
      shared(parts, "What the next session must complete", record.reconveneFor());
      if (Boolean.FALSE.equals(record.quorate())) {
        shared(
            parts, "Quorum", "Not every agency that is needed was heard. What was decided holds.");
      }
      return parts;
    }

    /** Words about the whole go to those who attended for the whole, and on every record. */
    private void shared(List<Part> parts, String label, String words) {
      if (!words.isEmpty() && reader.reads(all)) {
        parts.add(new Part(label, veil.over(words), known(all)));
      }
    }

    private List<PointPart> points() {
      var parts = new ArrayList<PointPart>();
      for (var item : uk.complexcase.pathway.meetings.AgendaItem.values()) {
        var settled = record.points().stream().filter(point -> point.item() == item).findFirst();
        var lines =
            record.notes().stream()
                .filter(note -> note.item() == item)
                .filter(note -> reader.reads(note.employer(), note.handling(), note.children()))
                .map(this::line)
                .toList();
        if (settled.isPresent() || !lines.isEmpty()) {
          var reason = settled.map(SessionRecord.Point::reason).orElse("");
          boolean told = !reason.isEmpty() && reader.reads(all);
          parts.add(
              new PointPart(
                  item.label(),
                  settled.map(point -> point.status().label()).orElse(""),
                  told ? veil.over(reason) : "",
                  told ? known(all) : Set.of(),
                  lines));
        }
      }
      return parts;
    }

    private Minutes.Line line(SessionRecord.Note note) {
      return new Minutes.Line(
          people.nameOf(note.author()),
          employers.employer(note.employer()).map(Organisation::name).orElse(note.agency().label()),
          veil.over(note.words()),
          names(note.children()),
          note.handling().name(),
          note.handling().label(),
          note.employer(),
          known(note.children()));
    }

    private List<Agreed> agreed(Predicate<ActionBook.Line> which) {
      return record.lines().stream()
          .filter(which)
          .filter(line -> reader.reads(Set.copyOf(line.children())))
          .map(line -> {
            var due = line.due();
            return new Agreed(
                veil.over(line.words()),
                line.agency().label(),
                line.ownerName(),
                due == null ? "" : LondonTime.day(due),
                names(Set.copyOf(line.children())),
                known(Set.copyOf(line.children())));
          })
          .toList();
    }

    private List<Part> absences() {
      return record.absences().stream()
          .filter(one ->
              record.asked().stream().anyMatch(row -> row.agency() == one.agency() && shown(row)))
          .map(one ->
              new Part(
                  one.agency().label(),
                  one.attendance().label() + takenUp(one),
                  known(askedAbout(one.agency()))))
          .toList();
    }

    private Set<CaseRef> askedAbout(Agency agency) {
      return record.asked().stream()
          .filter(row -> row.agency() == agency)
          .flatMap(row -> row.children().stream())
          .collect(Collectors.toSet());
    }

    private String takenUp(SessionRecord.Absence one) {
      var method = one.method();
      return method == null || !reader.reads(all)
          ? ""
          : veil.over(
              ". Taken up with %s, %s: %s"
                  .formatted(
                      one.recipient(),
                      method.label().toLowerCase(java.util.Locale.ROOT),
                      one.response()));
    }

    private List<Part> gaps() {
      var parts = new ArrayList<Part>();
      record.gaps().forEach(gap -> shared(parts, gap.agency().label(), gap.reason()));
      return parts;
    }

    private List<Part> followUps() {
      return !whole || reader.record()
          ? List.of()
          : record.followUps().stream()
              .map(one -> new Part(one.kind().label(), one.words(), known(all)))
              .toList();
    }

    /** Names of those of the children the reader knows; empty where there is only one to mean. */
    private String names(Set<CaseRef> about) {
      if (reader.children().size() == 1) {
        return "";
      }
      if (about.containsAll(reader.children())) {
        return "All the children";
      }
      return record.children().stream()
          .filter(child -> about.contains(child.ref()) && reader.children().contains(child.ref()))
          .map(SessionRecord.Child::name)
          .collect(Collectors.joining(", "));
    }

    private Set<String> known(Set<CaseRef> about) {
      return about.stream()
          .filter(reader.children()::contains)
          .map(CaseRef::value)
          .collect(Collectors.toSet());
    }
  }
}
