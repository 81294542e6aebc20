package uk.complexcase.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a repository test on PostgreSQL: one server per JVM, a fresh database for each Spring
 * context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgres")
@RepositoryTest
@ContextConfiguration(initializers = TestDatabases.Postgres.class)
public @interface OnPostgres {}
