package uk.complexcase.foundation.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Options as a page offers them. */
public final class Labels {

  private Labels() {}

  /** Code to label, in the order the options are declared. */
  public static <E extends Enum<E>> Map<String, String> of(E[] all, Function<E, String> label) {
    var labels = new LinkedHashMap<String, String>();
    for (var one : all) {
      labels.put(one.name(), label.apply(one));
    }
    return labels;
  }
}
