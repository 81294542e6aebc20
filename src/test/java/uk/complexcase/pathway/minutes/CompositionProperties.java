package uk.complexcase.pathway.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.SessionRecord;

/** Five recipients of one set of minutes get five right versions, whatever was said and by whom. */
@net.jqwik.api.PropertyDefaults(tries = 200)
class CompositionProperties {

  /** Written out apart from the product, so that a change of the product shows. */
  private static final Map<HandlingCode, Set<Agency>> REACH =
      Map.of(
          HandlingCode.ATTENDEES, Set.of(Agency.values()),
          HandlingCode.CORE_AGENCIES, Set.of(Agency.CSC, Agency.POLICE, Agency.HEALTH),
          HandlingCode.POLICE_AND_SOCIAL_CARE, Set.of(Agency.CSC, Agency.POLICE),
          HandlingCode.POLICE_ONLY, Set.of(Agency.POLICE));

  private final Composing composing = new Composing(new Nobody(), new Northmoor());

  @Property
  void each_gets_the_contributions_that_are_theirs_and_no_other(
      @ForAll("sessions") SessionRecord record) {
    for (var asked : record.asked()) {
      var text = text(record, asked);
      for (var note : record.notes()) {
        var word = note.words().split(" ")[0];
        assertThat(text.contains(word)).as("%s to %s", note, asked).isEqualTo(due(note, asked));
      }
    }
  }

  @Property
  void actions_and_recommendations_go_whole_to_those_who_attended_for_their_children(
      @ForAll("sessions") SessionRecord record) {
    for (var asked : record.asked()) {
      var text = text(record, asked);
      for (var line : record.lines()) {
        assertThat(text.contains(line.words().split(" ")[0]))
            .as("%s to %s", line, asked)
            .isEqualTo(asked.children().containsAll(line.children()));
      }
    }
  }

  @Property
  void each_child_stands_with_all_that_was_recorded_for_those_who_attended_for_it_alone(
      @ForAll("sessions") SessionRecord record) {
    var sections =
        List.of("voice", "changed", "parents", "plan", "support", "telling", "seeing", "reason");
    for (var asked : record.asked()) {
      var text = text(record, asked);
      for (int n = 1; n <= record.children().size(); n++) {
        boolean theirs = asked.children().contains(Sessions.ref(n));
        for (var section : sections) {
          assertThat(text.contains(Sessions.word(section, n)))
              .as("%s of %s to %s", section, n, asked)
              .isEqualTo(theirs);
        }
      }
    }
  }

  @Property
  void what_speaks_of_the_whole_goes_to_those_who_attended_for_the_whole(
      @ForAll("sessions") SessionRecord record) {
    for (var asked : record.asked()) {
      boolean whole = asked.children().size() == record.children().size();
      var text = text(record, asked);
      for (var word : List.of("rationale-word", "point-word", "gap-word", "follow-word")) {
        assertThat(text.contains(word)).as("%s to %s", word, asked).isEqualTo(whole);
      }
    }
  }

  @Property
  void nobody_reads_name_or_reference_of_a_child_they_did_not_attend_for(
      @ForAll("sessions") SessionRecord record) {
    for (var asked : record.asked()) {
      noOther(text(record, asked), record, asked.children());
    }
    for (var child : record.children()) {
      noOther(
          text(composing.compose(record, readers().recordOf(child), List.of())),
          record,
          Set.of(child.ref()));
    }
  }

  @Property
  void what_is_kept_from_them_leaves_no_trace(@ForAll("sessions") SessionRecord record) {
    for (var asked : record.asked()) {
      var reader = reader(asked);
      var withoutHidden =
          with(
              record,
              note -> due(note, asked),
              line -> asked.children().containsAll(line),
              row -> row.id().equals(asked.id()) || meets(row.children(), asked.children()));

      assertThat(frozen(withoutHidden, reader)).isEqualTo(frozen(record, reader));
    }
  }

  @Property
  void what_the_note_taker_passes_on_holds_nothing_above_the_note_takers_own_reach(
      @ForAll("sessions") SessionRecord record) {
    for (var asked : record.asked()) {
      var outside =
          new Recipient(
              "asked:1", null, asked.agency(), "", "Person", "", "", "", asked.children(), false);
      var text = text(composing.compose(record, readers().of(record, outside), List.of()));
      for (var note : record.notes()) {
        boolean due =
            asked.children().containsAll(note.children())
                && REACH.get(note.handling()).contains(asked.agency())
                && REACH.get(note.handling()).contains(Agency.CSC);
        assertThat(text.contains(note.words().split(" ")[0]))
            .as("%s to %s", note, asked)
            .isEqualTo(due);
      }
    }
  }

  @Property
  void a_childs_record_gets_every_line_about_the_child_that_reaches_social_care(
      @ForAll("sessions") SessionRecord record) {
    for (var child : record.children()) {
      var text = text(composing.compose(record, readers().recordOf(child), List.of()));
      for (var note : record.notes()) {
        boolean due =
            note.children().contains(child.ref())
                && REACH.get(note.handling()).contains(Agency.CSC);
        assertThat(text.contains(note.words().split(" ")[0]))
            .as("%s on the record of %s", note, child.ref())
            .isEqualTo(due);
      }
      for (var line : record.lines()) {
        assertThat(text.contains(line.words().split(" ")[0]))
            .isEqualTo(line.children().contains(child.ref()));
      }
      assertThat(text).doesNotContain("follow-word");
    }
  }

  @Provide
  Arbitrary<SessionRecord> sessions() {
    return Arbitraries.longs().map(seed -> Sessions.any(new Random(seed)));
  }

  private static boolean due(SessionRecord.Note note, SessionRecord.Asked asked) {
    return note.employer().equals(asked.employer())
        || (REACH.get(note.handling()).contains(asked.agency())
            && asked.children().containsAll(note.children()));
  }

  private static boolean meets(Set<CaseRef> some, Set<CaseRef> others) {
    return some.stream().anyMatch(others::contains);
  }

  private static void noOther(String text, SessionRecord record, Set<CaseRef> known) {
    for (var child : record.children()) {
      if (!known.contains(child.ref())) {
        var name = Pattern.compile("(?i)child\\s+a" + child.name().substring(7) + "(?!\\d)");
        assertThat(name.matcher(text).find()).as("%s in %s", child.name(), text).isFalse();
        assertThat(text).doesNotContain(child.ref().value(), child.file().value());
      }
    }
  }

  private String text(SessionRecord record, SessionRecord.Asked asked) {
    return text(composing.compose(record, reader(asked), List.of()));
  }

  private static String text(Minutes minutes) {
    return Frozen.of(minutes).content();
  }

  private Frozen frozen(SessionRecord record, Reader reader) {
    return Frozen.of(composing.compose(record, reader, List.of()));
  }

  private static Reader reader(SessionRecord.Asked asked) {
    return new Reader(
        List.of(new Readable.Recipient(asked.agency(), asked.employer(), asked.children())),
        false,
        false,
        "");
  }

  private static Readers readers() {
    return new Readers(new Nobody());
  }

  private static SessionRecord with(
      SessionRecord all,
      Predicate<SessionRecord.Note> notes,
      Predicate<Set<CaseRef>> lines,
      Predicate<SessionRecord.Asked> asked) {
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
        all.reconveneFor(),
        all.enquiryType(),
        all.enquiryRationale(),
        all.children(),
        all.asked().stream().filter(asked).toList(),
        all.points(),
        all.notes().stream().filter(notes).toList(),
        all.gaps(),
        all.followUps(),
        all.absences(),
        all.lines().stream()
            .filter(line -> lines.test(new HashSet<>(line.children())))
            .collect(Collectors.toList()));
  }

  /** Knows nobody; their ids stand for their names. */
  private static final class Nobody implements PeopleDirectory {

    @Override
    public Optional<Practitioner> find(PractitionerId id) {
      return Optional.empty();
    }

    @Override
    public List<Practitioner> holding(Role role) {
      return List.of();
    }

    @Override
    public String nameOf(PractitionerId id) {
      return id.value();
    }
  }

  /** One organisation for each agency. */
  private static final class Northmoor implements Employers {

    @Override
    public Optional<Organisation> employer(String id) {
      return Sessions.AGENCIES.stream()
          .filter(agency -> Sessions.employer(agency).equals(id))
          .map(agency -> new Organisation(id, "Northmoor " + agency.label(), agency))
          .findFirst();
    }

    @Override
    public List<Organisation> employersOf(Agency agency) {
      return List.of();
    }
  }
}
