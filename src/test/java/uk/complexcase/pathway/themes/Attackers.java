package uk.complexcase.pathway.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * People who want to know a small number that is held back. They know how the figures are made,
 * read everything that is published, and try every world that would have led to the same figures.
 * They have won when every such world agrees that a group has at least one child and fewer than the
 * threshold.
 */
final class Attackers {

  private Attackers() {}

  /** How counts become what is shown; 0 where a cell is held back. */
  @FunctionalInterface
  interface Scheme {

    List<Integer> shown(List<Integer> counts, int below);
  }

  /** The product's own. */
  static final Scheme OURS = Suppression::shown;

  /** Only the small cells are held back, and numbers are exact: what many tables do. */
  static final Scheme SMALL_ONES_ALONE =
      (counts, below) -> counts.stream().map(one -> one >= below ? one : 0).toList();

  /** Numbers in steps, without a cell that is held back with the small ones. */
  static final Scheme WITHOUT_COMPLEMENT =
      (counts, below) -> counts.stream().map(one -> one / below * below).toList();

  /** A cell is held back with the small ones, but the smallest, and numbers are exact. */
  static final Scheme THE_SMALLEST_WITH_THEM =
      (counts, below) -> {
        var shown = counts.stream().filter(one -> one >= below).sorted().toList();
        boolean small = shown.size() < counts.size();
        int first = small && !shown.isEmpty() ? counts.indexOf(shown.getFirst()) : -1;
        return IntStream.range(0, counts.size())
            .mapToObj(i -> i == first || counts.get(i) < below ? 0 : counts.get(i))
            .toList();
      };

  /** Whether all of these sizes are of a group that exists and is below the threshold. */
  static boolean tells(Set<Integer> sizes, int below) {
    return !sizes.isEmpty() && sizes.stream().allMatch(size -> size >= 1 && size < below);
  }

  /**
   * Groups the attacker sizes up who knows how many children there are in all, each of one kind:
   * those of any set of kinds.
   */
  static List<String> ofKinds(Scheme scheme, List<Integer> counts, int below) {
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    var worlds = worlds(scheme, counts, below);
    var found = new ArrayList<String>();
    for (int group = 1; group < (1 << counts.size()) - 1; group++) {
      int kinds = group;
      var sizes = new TreeSet<Integer>();
      worlds.forEach(world -> sizes.add(sum(world, kinds)));
      if (tells(sizes, below)) {
        found.add("%s of %s, %d in all: %s".formatted(kinds(kinds), counts, all, sizes));
      }
    }
    return found;
  }

  /** The worlds with the same number in all and the same figures. */
  static List<List<Integer>> worlds(Scheme scheme, List<Integer> counts, int below) {
    var figures = scheme.shown(counts, below);
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    var worlds = new ArrayList<List<Integer>>();
    spread(
        all,
        counts.size(),
        new ArrayList<>(),
        world -> {
          if (scheme.shown(world, below).equals(figures)) {
            worlds.add(world);
          }
          return true;
        });
    return worlds;
  }

  /**
   * Groups the attacker sizes up who knows how many children there are in all, each of any number
   * of kinds but none of no kind: those in any part of the diagram of the kinds.
   *
   * @param parts how many children there are in each part: part 1 is of the first kind alone, part
   *     3 of the first and the second, and so on
   */
  static List<String> ofParts(
      Scheme scheme, List<Integer> parts, List<List<Integer>> worlds, int kinds, int below) {
    var figures = scheme.shown(ofEachKind(parts, kinds), below);
    var same =
        worlds.stream()
            .filter(world -> scheme.shown(ofEachKind(world, kinds), below).equals(figures))
            .toList();
    var found = new ArrayList<String>();
    for (int group = 1; group < (1 << parts.size()) - 1; group++) {
      int chosen = group;
      var sizes = new HashSet<Integer>();
      for (var world : same) {
        sizes.add(sum(world, chosen));
        if (!tells(sizes, below)) {
          break;
        }
      }
      if (tells(sizes, below)) {
        found.add("parts %s of %s: %s".formatted(kinds(chosen), parts, sizes));
      }
    }
    return found;
  }

  static List<Integer> ofEachKind(List<Integer> parts, int kinds) {
    return IntStream.range(0, kinds)
        .mapToObj(kind ->
            IntStream.range(0, parts.size())
                .filter(part -> ((part + 1) >> kind & 1) == 1)
                .map(parts::get)
                .sum())
        .toList();
  }

  /**
   * What sums and differences of two or three shown numbers come to. Each number stands for itself
   * up to {@code below - 1} more.
   */
  static List<String> ofDifferences(List<Integer> figures, boolean exact, int below) {
    var found = new ArrayList<String>();
    int slack = exact ? 0 : below - 1;
    var shown = IntStream.range(0, figures.size()).filter(i -> figures.get(i) > 0).boxed().toList();
    int[] times = {-2, -1, 0, 1, 2};
    for (int a : shown) {
      for (int b : shown) {
        for (int c : shown) {
          if (a < b && b < c || a < b && b == c) {
            for (int x : times) {
              for (int y : times) {
                for (int z : b == c ? new int[] {0} : times) {
                  int sum = x * figures.get(a) + y * figures.get(b) + z * figures.get(c);
                  int low = sum + slack * (Math.min(x, 0) + Math.min(y, 0) + Math.min(z, 0));
                  int high = sum + slack * (Math.max(x, 0) + Math.max(y, 0) + Math.max(z, 0));
                  if (low >= 1 && high < below) {
                    found.add(
                        "%d, %d, %d times %d, %d, %d"
                            .formatted(x, y, z, figures.get(a), figures.get(b), figures.get(c)));
                  }
                }
              }
            }
          }
        }
      }
    }
    return found;
  }

  /** Every way to spread so many children over so many places. */
  static void spread(
      int children, int places, List<Integer> before, Predicate<List<Integer>> world) {
    if (places == 1) {
      var last = new ArrayList<>(before);
      last.add(children);
      world.test(List.copyOf(last));
      return;
    }
    for (int here = 0; here <= children; here++) {
      var next = new ArrayList<>(before);
      next.add(here);
      spread(children - here, places - 1, next, world);
    }
  }

  static int sum(List<Integer> world, int chosen) {
    return IntStream.range(0, world.size())
        .filter(i -> (chosen >> i & 1) == 1)
        .map(world::get)
        .sum();
  }

  private static List<Integer> kinds(int chosen) {
    return IntStream.range(0, 31).filter(i -> (chosen >> i & 1) == 1).boxed().toList();
  }
}
