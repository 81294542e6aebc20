package uk.complexcase.foundation.security;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the {@link AccessCondition} of a viewer. What is hidden from one viewer is a short list: it
 * is read once and handed to the query, since a query within the query was asked again for each of
 * ten thousand rows.
 */
@Component
public class AccessConditions {

  private static final String HIDDEN =
      """
      select x.case_ref from case_exclusion x where x.person = :me
      union select y.holder_ref from case_exclusion y where y.person = :me
      union select r.case_ref from restricted_case r where r.case_ref not in (
        select g.case_ref from case_grant g where g.grantee_kind = 'PERSON' and g.grantee = :me)
      """;

  private final JdbcClient jdbc;

  AccessConditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The condition for one viewer, as it stands at this moment. */
  public AccessCondition of(Viewer viewer) {
    List<String> hidden =
        jdbc.sql(HIDDEN).param("me", viewer.id().value()).query(String.class).list();
    return new AccessCondition(hidden.stream().filter(ref -> ref != null).toList());
  }
}
