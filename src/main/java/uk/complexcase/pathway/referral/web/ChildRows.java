package uk.complexcase.pathway.referral.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds and removes children in the raw answers; what was typed of the others moves along. */
final class ChildRows {

  static final List<String> INPUTS =
      List.of("name", "dob.day", "dob.month", "dob.year", "age", "livesWith", "school");

  private ChildRows() {}

  static Map<String, String> added(Answers answers) {
    var count = Math.min(answers.childCount() + 1, Answers.MOST_CHILDREN);
    return Map.of("childCount", Integer.toString(count));
  }

  static Map<String, String> without(Answers answers, int removed) {
    var count = answers.childCount();
    if (removed < 0 || removed >= count) {
      return Map.of();
    }
    var values = new LinkedHashMap<String, String>();
    for (int place = removed; place < count; place++) {
      for (var input : INPUTS) {
        values.put(input(place, input), answers.value(input(place + 1, input)));
      }
    }
    values.put("childCount", Integer.toString(Math.max(count - 1, 1)));
    return values;
  }

  static String input(int place, String name) {
    return "child." + place + "." + name;
  }
}
