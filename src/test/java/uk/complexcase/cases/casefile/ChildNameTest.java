package uk.complexcase.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two names are taken for the same child's. */
class ChildNameTest {

  @ParameterizedTest
  @CsvSource({
    "Child Aone, child AONE",
    "Child Aone, Aone  Child",
    "Zoë Ångström, ANGSTROM zoe",
    "Mary-Jane O'Neil, Mary Jane ONeil",
    "Łucja Øst, lucja ost",
    "'Aone, Child', Child Aone"
  })
  void case_accents_punctuation_spaces_and_order_do_not_count(String one, String other) {
    assertThat(ChildName.of(one).sameAs(ChildName.of(other))).isTrue();
  }

  @Test
  void another_name_is_not_the_same() {
    assertThat(ChildName.of("Child Aone").sameAs(ChildName.of("Child Atwo"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "unknown", "Not known", "Unborn baby", "N/A", "?"})
  void no_name_is_the_same_as_no_other(String nothing) {
    var name = ChildName.of(nothing);

    assertThat(name.sameAs(ChildName.of(nothing))).isFalse();
    assertThat(name.similarTo(ChildName.of(nothing))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Kit Northmoor, Kitt Northmor", "Kit Northmoor, Kit Westhaven", "Jon, John"})
  void a_shared_word_or_a_slip_of_the_pen_is_similar(String one, String other) {
    assertThat(ChildName.of(one).similarTo(ChildName.of(other))).isTrue();
  }

  @Test
  void names_that_share_nothing_are_not_similar() {
    assertThat(ChildName.of("Kit Northmoor").similarTo(ChildName.of("Robin Westhaven"))).isFalse();
  }
}
