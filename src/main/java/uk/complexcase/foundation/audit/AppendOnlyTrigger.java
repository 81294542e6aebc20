package uk.complexcase.foundation.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, on H2, to change or remove an entry of the log; PostgreSQL has a function of its own for
 * it.
 */
public final class AppendOnlyTrigger implements Trigger {

  @Override
  public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after)
      throws SQLException {
    throw new SQLException("The audit log is append-only");
  }
}
