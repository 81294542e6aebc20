package uk.complexcase.procedure.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the fewest things that were moved in a list. */
final class Order {

  private Order() {}

  /** Those of both lists that no longer stand in the order of the others. */
  static Set<String> moved(List<String> before, List<String> after) {
    var common = after.stream().filter(before::contains).distinct().toList();
    var places = common.stream().map(before::indexOf).toList();
    var moved = new TreeSet<>(common);
    longestRise(places).forEach(index -> moved.remove(common.get(index)));
    return moved;
  }

  /** Indices of the longest run of places that go up. */
  private static List<Integer> longestRise(List<Integer> places) {
    int[] length = new int[places.size()];
    int[] previous = new int[places.size()];
    int best = -1;
    for (int i = 0; i < places.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (places.get(j) < places.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    var rise = new ArrayList<Integer>();
    for (int i = best; i >= 0; i = previous[i]) {
      rise.add(i);
    }
    return rise;
  }
}
