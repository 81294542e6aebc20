package uk.complexcase.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Minutes issued before there were second issues stay, as first issues, on both databases. */
class IssuesOfMinutesTest {

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void what_was_issued_is_the_first_issue_and_a_second_can_follow(String vendor) {
    var source =
        vendor.equals("h2")
            ? new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
            : new DriverManagerDataSource(PostgresServer.freshDatabase(), "postgres", "");
    migrate(source, vendor, "276");
    var jdbc = JdbcClient.create(source);
    jdbc.sql(
            """
            insert into minutes_issue (discussion_ref, session_number, issued_at, issued_by)
            values ('S-AAAA-0001', 1, timestamp '2027-02-01 10:00:00', 'notes')
            """)
        .update();
    jdbc.sql(
            """
            insert into minutes_version (id, discussion_ref, session_number, recipient, employer, name, organisation,
              email, because, content, sha256, sent_to)
            values (?, 'S-AAAA-0001', 1, 'asked:1', '', 'Person abroad', '', '', 'Attended', 'Words', 'hash', 'Desk')
            """)
        .param(UUID.randomUUID())
        .update();
    jdbc.sql(
            """
            insert into minutes_record (discussion_ref, session_number, case_ref, current_case_ref, content, sha256,
              hand_over)
            values ('S-AAAA-0001', 1, 'C-AAAA-0001', 'C-AAAA-0002', 'Words', 'hash', 'H-AAAA-0001')
            """)
        .update();

    migrate(source, vendor, "290");

    assertThat(
            texts(
                jdbc,
                "select i.issue_number || i.reason || i.issued_by || v.issue_number || v.name || v.sent_to"
                    + " || r.issue_number || r.current_case_ref || r.hand_over from minutes_issue i, minutes_version v,"
                    + " minutes_record r"))
        .containsExactly("1notes1Person abroadDesk1C-AAAA-0002H-AAAA-0001");
    second(jdbc);
    assertThat(texts(jdbc, "select cast(count(*) as varchar(9)) from minutes_issue"))
        .containsExactly("2");
    assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> second(jdbc));
  }

  private static void second(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into minutes_issue (discussion_ref, session_number, issue_number, issued_at, issued_by, reason)
            values ('S-AAAA-0001', 1, 2, timestamp '2027-02-02 10:00:00', 'chair', 'LEFT_OUT')
            """)
        .update();
  }

  private static java.util.List<String> texts(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  private static void migrate(DriverManagerDataSource source, String vendor, String to) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
        .target(to)
        .load()
        .migrate();
  }
}
