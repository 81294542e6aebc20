package uk.complexcase.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Discussions the referral room kept are carried to the room that holds them, on both databases.
 */
class CarryOverTest {

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void whatWasOpenAndWhatWasHeldIsThereWithItsChildrenAndItsRecord(String vendor) {
    var source =
        vendor.equals("h2")
            ? new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
            : new DriverManagerDataSource(PostgresServer.freshDatabase(), "postgres", "");
    migrate(source, vendor, "200");
    var jdbc = JdbcClient.create(source);
    contact(jdbc, "R-AAAA-0001", "C-AAAA-0001", "C-AAAA-0002");
    contact(jdbc, "R-AAAA-0002", "C-AAAA-0003");
    contact(jdbc, "R-AAAA-0003", "C-AAAA-0004");
    discussion(jdbc, "S-AAAA-0001", "R-AAAA-0001", "OPEN", null);
    discussion(jdbc, "S-AAAA-0002", "R-AAAA-0003", "HELD", "{\"agreedActions\":\"Visit\"}");
    for (var link :
        new String[][] {
          {"R-AAAA-0001", "C-AAAA-0001", "S-AAAA-0001"},
          {"R-AAAA-0001", "C-AAAA-0002", "S-AAAA-0001"},
          {"R-AAAA-0002", "C-AAAA-0003", "S-AAAA-0001"},
          {"R-AAAA-0003", "C-AAAA-0004", "S-AAAA-0002"}
        }) {
      jdbc.sql("insert into strategy_child values (?, ?, ?)").params((Object[]) link).update();
    }

    migrate(source, vendor, "201");

    assertThat(
            texts(jdbc, "select ref || ' ' || state || ' ' || kind from discussion order by ref"))
        .containsExactly(
            "S-AAAA-0001 REQUESTED STRATEGY_DISCUSSION", "S-AAAA-0002 HELD STRATEGY_DISCUSSION");
    assertThat(
            texts(
                jdbc,
                "select case_ref from discussion_child where discussion_ref = 'S-AAAA-0001' order"
                    + " by position"))
        .containsExactly("C-AAAA-0001", "C-AAAA-0002", "C-AAAA-0003");
    assertThat(
            texts(
                jdbc,
                "select asked_key from discussion_request where not joined order by asked_key"))
        .containsExactly("R-AAAA-0001", "R-AAAA-0003");
    assertThat(texts(jdbc, "select asked_key from discussion_request where joined"))
        .containsExactly("R-AAAA-0002");
    assertThat(texts(jdbc, "select answers from discussion_earlier_record"))
        .containsExactly("{\"agreedActions\":\"Visit\"}");
    assertThat(texts(jdbc, "select discussion_ref from discussion_session where number = 1"))
        .hasSize(2);
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

  private static void contact(JdbcClient jdbc, String ref, String... cases) {
    jdbc.sql(
            """
            insert into contact (ref, submission_id, channel, status, received_at, stored_at,
              entered_by, referrer_name, organisation_name, referrer_telephone, call_spoken_to,
              facts, analysis, child_said, family_informed_reason, details_missing,
              children_in_concern, referrer_reason)
            values (?, ?, 'ONLINE', 'DECIDED', timestamp '2027-02-01 10:00:00',
              timestamp '2027-02-01 10:00:00', 'gp', '', '', '', '', '', '', '', '', '', 1, '')
            """)
        .params(ref, ref)
        .update();
    for (int i = 0; i < cases.length; i++) {
      jdbc.sql(
              """
              insert into contact_child (id, contact_ref, position_in_list, child_name, lives_with,
                school, case_ref, current_case_ref)
              values (?, ?, ?, 'Child', '', '', ?, ?)
              """)
          .params(UUID.randomUUID(), ref, i + 1, cases[i], cases[i])
          .update();
    }
  }

  private static void discussion(
      JdbcClient jdbc, String ref, String contact, String state, String answers) {
    jdbc.sql(
            """
            insert into strategy_discussion (ref, contact_ref, state, opened_at, answers, held_by,
              recorded_at)
            values (?, ?, ?, timestamp '2027-02-01 11:00:00', ?, 'tm1',
              timestamp '2027-02-01 16:00:00')
            """)
        .param(ref)
        .param(contact)
        .param(state)
        .param(answers)
        .update();
  }
}
