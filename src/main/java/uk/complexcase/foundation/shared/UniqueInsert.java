package uk.complexcase.foundation.shared;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a row unless another with the same unique key is there. A savepoint keeps the caller's
 * transaction usable, which PostgreSQL would otherwise give up after the violation; while another
 * transaction inserts the same key, this one waits.
 */
public final class UniqueInsert {

  private UniqueInsert() {}

  /**
   * Runs the insert on a connection that is in a transaction.
   *
   * @param values what its question marks stand for, in order
   * @return whether the row was inserted; false when its key was there already
   */
  public static boolean tryOn(Connection connection, String insert, @Nullable Object... values)
      throws SQLException {
    var before = connection.setSavepoint();
    try (var statement = connection.prepareStatement(insert)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
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
