package uk.complexcase.cases.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.complexcase.cases.sharing.Readable.Line;
import uk.complexcase.cases.sharing.Readable.Recipient;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;

/** What holds for every set of lines and every recipient. */
class ReadableProperties {

  private static final List<CaseRef> CHILDREN =
      List.of(
          new CaseRef("C-0000-0001"),
          new CaseRef("C-0000-0002"),
          new CaseRef("C-0000-0003"),
          new CaseRef("C-0000-0004"),
          new CaseRef("C-0000-0005"));

  /** Written out apart from the code, so that a change of the code shows. */
  private static final Map<HandlingCode, Set<Agency>> REACH =
      Map.of(
          HandlingCode.ATTENDEES, Set.of(Agency.values()),
          HandlingCode.CORE_AGENCIES, Set.of(Agency.CSC, Agency.POLICE, Agency.HEALTH),
          HandlingCode.POLICE_AND_SOCIAL_CARE, Set.of(Agency.CSC, Agency.POLICE),
          HandlingCode.POLICE_ONLY, Set.of(Agency.POLICE));

  @Property
  void no_line_of_another_about_a_child_they_did_not_attend_for_is_read(
      @ForAll("lines") List<Line> lines, @ForAll("recipients") Recipient recipient) {
    assertThat(Readable.of(recipient, lines, line -> line))
        .filteredOn(line -> !isOwn(line, recipient))
        .allSatisfy(line -> assertThat(recipient.attendedFor()).containsAll(line.children()));
  }

  @Property
  void no_line_of_another_above_their_handling_code_is_read(
      @ForAll("lines") List<Line> lines, @ForAll("recipients") Recipient recipient) {
    assertThat(Readable.of(recipient, lines, line -> line))
        .filteredOn(line -> !isOwn(line, recipient))
        .allSatisfy(line -> assertThat(REACH.get(line.handling())).contains(recipient.agency()));
  }

  @Property
  void their_own_lines_are_always_read(
      @ForAll("lines") List<Line> lines, @ForAll("recipients") Recipient recipient) {
    var own = lines.stream().filter(line -> isOwn(line, recipient)).toList();

    assertThat(Readable.of(recipient, lines, line -> line)).containsAll(own);
  }

  @Property
  void nothing_else_is_kept_from_them(
      @ForAll("lines") List<Line> lines, @ForAll("recipients") Recipient recipient) {
    var due =
        lines.stream()
            .filter(line -> REACH.get(line.handling()).contains(recipient.agency()))
            .filter(line -> recipient.attendedFor().containsAll(line.children()))
            .toList();

    assertThat(Readable.of(recipient, lines, line -> line)).containsAll(due);
  }

  @Test
  void somebody_outside_the_directory_owns_nothing() {
    var line = new Line("", HandlingCode.POLICE_ONLY, Set.of());

    assertThat(Readable.by(new Recipient(Agency.VCS, "", Set.of()), line)).isFalse();
  }

  @Test
  void one_school_does_not_read_what_another_wrote_of_a_child_it_did_not_come_for() {
    var line = new Line("hollin-park", HandlingCode.ATTENDEES, Set.of(CHILDREN.get(0)));
    var otherSchool = new Recipient(Agency.EDUCATION, "easter-lane", Set.of(CHILDREN.get(1)));

    assertThat(Readable.by(otherSchool, line)).isFalse();
  }

  private static boolean isOwn(Line line, Recipient recipient) {
    return !line.employer().isEmpty() && line.employer().equals(recipient.employer());
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return Combinators.combine(
            employers(), Arbitraries.of(HandlingCode.class), Arbitraries.subsetOf(CHILDREN))
        .as(Line::new)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Recipient> recipients() {
    return Combinators.combine(
            Arbitraries.of(Agency.class), employers(), Arbitraries.subsetOf(CHILDREN))
        .as(Recipient::new);
  }

  private static Arbitrary<String> employers() {
    return Arbitraries.of("", "police", "northmoor", "hollin-park", "easter-lane");
  }
}
