package uk.complexcase.foundation.security;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Everything that is hidden from a viewer: the rule of {@link CaseAccess#hiddenOf} for counts and
 * lists over thousands of cases. It is a short list, read once; a test holds it equal to the rule.
 */
@Component
public class HiddenCases {

  private static final String HIDDEN =
      """
      select x.case_ref from case_exclusion x where x.person = :me
      union select y.holder_ref from case_exclusion y where y.person = :me
      union select r.case_ref from restricted_case r where r.case_ref not in (
        select g.case_ref from case_grant g where g.grantee_kind = 'PERSON' and g.grantee = :me)
      """;

  private final JdbcClient jdbc;

  HiddenCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is hidden from the viewer at this moment. */
  public Set<CaseRef> from(Viewer viewer) {
    return jdbc.sql(HIDDEN).param("me", viewer.id().value()).query(String.class).list().stream()
        .filter(Objects::nonNull)
        .map(CaseRef::new)
        .collect(toUnmodifiableSet());
  }
}
