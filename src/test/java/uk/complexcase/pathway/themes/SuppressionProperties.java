package uk.complexcase.pathway.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.complexcase.pathway.themes.Attackers.Scheme;

/** Nothing that is held back can be worked out from what is shown, whatever else one knows. */
class SuppressionProperties {

  /** Months that follow each other, counted by the same kinds. */
  record Months(List<List<Integer>> counts, int below) {}

  @Provide
  Arbitrary<Months> months() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 5),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(3, 5))
        .flatAs((kinds, months, below) ->
            Arbitraries.integers()
                .between(0, 3 * below)
                .list()
                .ofSize(kinds)
                .filter(counts -> counts.stream().mapToInt(Integer::intValue).sum() <= 18)
                .list()
                .ofSize(months)
                .map(counts -> new Months(counts, below)));
  }

  @Property
  void every_number_is_a_multiple_of_the_threshold_that_the_count_reaches(
      @ForAll("months") Months months) {
    for (var counts : months.counts()) {
      var shown = Suppression.shown(counts, months.below());
      assertThat(shown).hasSameSizeAs(counts);
      for (int i = 0; i < counts.size(); i++) {
        int number = Objects.requireNonNull(shown.get(i));
        if (number != Suppression.HELD_BACK) {
          assertThat(number % months.below()).isZero();
          assertThat(counts.get(i)).isBetween(number, number + months.below() - 1);
        }
      }
      long large = counts.stream().filter(one -> one >= months.below()).count();
      assertThat(shown.stream().filter(one -> one > 0)).hasSize((int) Math.max(0, large - 1));
    }
  }

  @Property
  void no_sum_or_difference_of_two_or_three_figures_of_any_views_is_a_small_number(
      @ForAll("months") Months months) {
    assertThat(Attackers.ofDifferences(figures(Attackers.OURS, months), false, months.below()))
        .isEmpty();
  }

  @Property
  void whoever_knows_how_many_children_there_are_in_all_works_out_no_small_group(
      @ForAll("months") Months months) {
    for (var counts : months.counts()) {
      assertThat(Attackers.ofKinds(Attackers.OURS, counts, months.below())).isEmpty();
    }
  }

  /**
   * The children of the second month are those of the first and some more, as the attacker knows.
   */
  @Property
  void whoever_knows_the_numbers_in_all_of_two_publications_works_out_no_small_change(
      @ForAll("months") Months months) {
    if (months.counts().size() < 2) {
      return;
    }
    var first = Attackers.worlds(Attackers.OURS, months.counts().get(0), months.below());
    var second = Attackers.worlds(Attackers.OURS, months.counts().get(1), months.below());
    for (int kind = 0; kind < months.counts().get(0).size(); kind++) {
      int one = kind;
      var then = new TreeSet<>(first.stream().map(world -> world.get(one)).toList());
      var now = new TreeSet<>(second.stream().map(world -> world.get(one)).toList());
      var more = new TreeSet<Integer>();
      then.forEach(before -> now.forEach(after -> more.add(after - before)));
      assertThat(Attackers.tells(more, months.below())).as("%s: %s", months, more).isFalse();
      var fewer = new TreeSet<>(more.stream().map(change -> -change).toList());
      assertThat(Attackers.tells(fewer, months.below())).as("%s: %s", months, fewer).isFalse();
    }
  }

  @Property
  void all_that_is_held_back_could_be_one_cell_and_the_rest_of_it_empty(
      @ForAll("months") Months months) {
    for (var counts : months.counts()) {
      var shown = Suppression.shown(counts, months.below());
      int rest =
          IntStream.range(0, counts.size()).filter(i -> shown.get(i) == 0).map(counts::get).sum();
      int holder =
          IntStream.range(0, counts.size())
              .filter(i -> shown.get(i) == 0 && counts.get(i) >= months.below())
              .findFirst()
              .orElse(0);
      var other =
          IntStream.range(0, counts.size())
              .map(i -> shown.get(i) > 0 ? counts.get(i) : i == holder ? rest : 0)
              .boxed()
              .toList();
      assertThat(Suppression.shown(other, months.below())).isEqualTo(shown);
    }
  }

  /** Every world of up to seven children with any of three kinds, and every part of its diagram. */
  @Test
  void children_of_several_kinds_at_once_are_no_way_round() {
    assertThat(severalKinds(Attackers.OURS)).isEmpty();
  }

  @Test
  void without_the_cell_held_back_with_them_the_small_ones_are_worked_out() {
    // 15 in all and "10 to 14" shown: 1 to 4 are left for the other cell
    assertThat(Attackers.ofKinds(Attackers.WITHOUT_COMPLEMENT, List.of(12, 3), 5))
        .singleElement()
        .asString()
        .contains("[1, 2, 3, 4]");
    assertThat(Attackers.ofKinds(Attackers.OURS, List.of(12, 3), 5)).isEmpty();
    assertThat(severalKinds(Attackers.WITHOUT_COMPLEMENT)).isNotEmpty();
  }

  @Test
  void exact_numbers_are_subtracted_and_the_smallest_cell_as_complement_gives_itself_away() {
    assertThat(Attackers.ofKinds(Attackers.SMALL_ONES_ALONE, List.of(12, 3), 5)).isNotEmpty();
    var twoMonths = new Months(List.of(List.of(12, 7), List.of(14, 7)), 5);
    assertThat(Attackers.ofDifferences(figures(Attackers.SMALL_ONES_ALONE, twoMonths), true, 5))
        .isNotEmpty();
    assertThat(Attackers.ofKinds(Attackers.THE_SMALLEST_WITH_THEM, List.of(10, 10, 4), 5))
        .isNotEmpty();
  }

  private static List<Integer> figures(Scheme scheme, Months months) {
    return months.counts().stream()
        .flatMap(counts -> scheme.shown(counts, months.below()).stream())
        .toList();
  }

  private static List<String> severalKinds(Scheme scheme) {
    int kinds = 3;
    int parts = (1 << kinds) - 1;
    return IntStream.rangeClosed(1, 7)
        .boxed()
        .flatMap(children -> {
          var worlds = new ArrayList<List<Integer>>();
          Attackers.spread(children, parts, new ArrayList<>(), worlds::add);
          return worlds.stream()
              .map(world -> scheme.shown(Attackers.ofEachKind(world, kinds), 3))
              .distinct()
              .map(figures ->
                  worlds.stream()
                      .filter(world ->
                          scheme.shown(Attackers.ofEachKind(world, kinds), 3).equals(figures))
                      .findFirst()
                      .orElseThrow())
              .flatMap(world -> found(scheme, world, worlds, kinds));
        })
        .toList();
  }

  private static Stream<String> found(
      Scheme scheme, List<Integer> world, List<List<Integer>> worlds, int kinds) {
    return Attackers.ofParts(scheme, world, worlds, kinds, 3).stream();
  }
}
