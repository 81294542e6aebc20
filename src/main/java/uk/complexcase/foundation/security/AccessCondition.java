package uk.complexcase.foundation.security;

import java.util.Map;

/**
 * The rule of {@link CaseAccess#hiddenOf} as a condition in SQL, for counts and lists over
 * thousands of cases; a test holds it equal to the rule. It asks once for what is kept from the
 * viewer, not once for each row.
 *
 * @param parameters by name, beginning with {@code access}; the same for every column
 */
public record AccessCondition(Map<String, Object> parameters) {

  private static final String EXCLUDED =
      """
      select x.case_ref from case_exclusion x where x.person = :accessMe \
      union select y.holder_ref from case_exclusion y where y.person = :accessMe\
      """;
  private static final String RESTRICTED_TO_OTHERS =
      """
      select r.case_ref from restricted_case r where r.case_ref not in (\
      select g.case_ref from case_grant g \
      where g.grantee_kind = 'PERSON' and g.grantee = :accessMe)\
      """;

  public AccessCondition {
    parameters = Map.copyOf(parameters);
  }

  /** The conditions for one viewer. */
  public static AccessCondition of(Viewer viewer) {
    return new AccessCondition(Map.of("accessMe", viewer.id().value()));
  }

  /** Holds where the case is not hidden from the viewer. */
  public String notHidden(String column) {
    return "(%1$s not in (%2$s) and %1$s not in (%3$s))"
        .formatted(column, EXCLUDED, RESTRICTED_TO_OTHERS);
  }
}
