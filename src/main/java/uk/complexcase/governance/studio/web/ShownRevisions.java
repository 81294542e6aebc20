package uk.complexcase.governance.studio.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The revisions a page showed, as it sends them with the files that are brought: {@code
 * risk-review.bpmn:4 timescales.dmn:1}. One field holds them all, for the parts of an upload are
 * counted.
 */
record ShownRevisions(String sent) {

  private static final Pattern ONE = Pattern.compile("([^:]+):(\\d{1,9})");

  static String of(String file, int revision) {
    return file + ":" + revision;
  }

  /** The number the page showed of the file; 0 where it showed none. */
  int of(String file) {
    return Arrays.stream(sent.split(" "))
        .map(ONE::matcher)
        .filter(one -> one.matches() && Objects.equals(one.group(1), file))
        .mapToInt(one -> Integer.parseInt(one.group(2)))
        .findFirst()
        .orElse(0);
  }
}
