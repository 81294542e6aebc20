package uk.complexcase.pathway.meetings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.UniqueInsert;

/**
 * Holds children until the transaction ends, so that of two requests for one child the second finds
 * the discussion of the first. Always in the same order, so that two never wait for each other.
 */
@Component
class DiscussedCases {

  private final JdbcTemplate template;

  DiscussedCases(JdbcTemplate template) {
    this.template = template;
  }

  void hold(Collection<CaseRef> files) {
    files.stream().map(CaseRef::value).distinct().sorted().forEach(this::hold);
  }

  private void hold(String file) {
    template.execute((ConnectionCallback<Boolean>) connection -> add(connection, file));
    template.queryForList(
        "select case_ref from discussed_case where case_ref = ? for update", String.class, file);
  }

  private static boolean add(Connection connection, String file) throws SQLException {
    return UniqueInsert.tryOn(connection, "insert into discussed_case values (?)", file);
  }
}
