package uk.complexcase.foundation.shared;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Inserts a row unless another with the same unique key is there. A savepoint keeps the caller's
 * transaction usable, which PostgreSQL would otherwise give up after the violation; while another
 * transaction inserts the same key, this one waits.
 */
public final class UniqueInsert {

  private UniqueInsert() {}

  /** The statement to run. */
  @FunctionalInterface
  public interface Insert {

    void run(Connection connection) throws SQLException;
  }

  /**
   * Runs the insert on a connection that is in a transaction.
   *
   * @return whether the row was inserted; false when its key was there already
   */
  public static boolean tryOn(Connection connection, Insert insert) throws SQLException {
    var before = connection.setSavepoint();
    try {
      insert.run(connection);
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException e) {
      connection.rollback(before);
      if (isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isDuplicate(SQLException e) {
    return "23505".equals(e.getSQLState());
  }
}
