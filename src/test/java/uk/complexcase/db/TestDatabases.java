package uk.complexcase.db;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a Spring context at a fresh database; also for full contexts, by
 * {@code @ContextConfiguration(initializers)}.
 */
public final class TestDatabases {

  private TestDatabases() {}

  /** A fresh H2 database in memory. */
  public static final class H2
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      use(
          context,
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256;LOCK_TIMEOUT=10000",
          "sa");
    }
  }

  /** A fresh database on the PostgreSQL server of this JVM. */
  public static final class Postgres
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      use(context, PostgresServer.freshDatabase(), "postgres");
    }
  }

  private static void use(ConfigurableApplicationContext context, String url, String user) {
    TestPropertyValues.of(
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + user,
            "spring.datasource.password=",
            // cached contexts must not eat the server's connections
            "spring.datasource.hikari.maximum-pool-size=8",
            "spring.datasource.hikari.minimum-idle=0")
        .applyTo(context);
  }
}
