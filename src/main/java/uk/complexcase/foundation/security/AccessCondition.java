package uk.complexcase.foundation.security;

import java.util.List;
import java.util.Map;

/**
 * The rule of {@link CaseAccess#hiddenOf} as a condition in SQL, for counts and lists over
 * thousands of cases; a test holds it equal to the rule.
 *
 * @param hidden references of what is kept from the viewer
 */
public record AccessCondition(List<String> hidden) {

  private static final String NAME = "accessHidden";

  /** No reference is so written: a list in SQL may not be empty. */
  private static final String NOTHING = "-";

  public AccessCondition {
    hidden = List.copyOf(hidden);
  }

  /** By name, beginning with {@code access}; the same for every column. */
  public Map<String, Object> parameters() {
    return Map.of(NAME, hidden.isEmpty() ? List.of(NOTHING) : hidden);
  }

  /** Holds where the case is not hidden from the viewer. */
  public String notHidden(String column) {
    return column + " not in (:" + NAME + ")";
  }
}
