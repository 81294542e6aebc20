package uk.complexcase.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL server of this JVM, started when first asked for and stopped with the JVM. */
final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  /** Creates an empty database and returns its JDBC address. */
  static String freshDatabase() {
    var name = "test_" + DATABASES.incrementAndGet();
    try (var connection = Holder.SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL made no database " + name, e);
    }
    return Holder.SERVER.getJdbcUrl("postgres", name);
  }

  /**
   * Starts the server on first use. PostgreSQL refuses to run as root; zonky then starts it by
   * {@code unshare -U}.
   */
  private static final class Holder {

    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }
  }
}
