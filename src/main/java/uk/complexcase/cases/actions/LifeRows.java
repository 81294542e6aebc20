package uk.complexcase.cases.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.PractitionerId;

/** The rows of the life of actions, which are those of the book. */
@Component
class LifeRows {

  private static final String SELECT =
      """
      select ref, begun, chair, hand_round, given_back_reason, evidence_asked, done_words, evidence
      from agreed_item
      """;

  private final JdbcClient jdbc;

  LifeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a row holds besides what was agreed. */
  record Life(
      String ref,
      boolean begun,
      @Nullable PractitionerId chair,
      int round,
      String givenBack,
      boolean evidenceAsked,
      String doneWords,
      String evidence) {}

  List<Life> of(Collection<String> refs) {
    return refs.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where ref in (:refs)")
            .param("refs", refs)
            .query(LifeRows::life)
            .list();
  }

  Optional<Life> find(String ref) {
    return of(List.of(ref)).stream().findFirst();
  }

  /** Actions of this owner that run. */
  List<String> runningOf(PractitionerId owner) {
    return jdbc.sql(
            "select ref from agreed_item where owner = ? and state in ('OPEN', 'ACCEPTED') order by due, seq")
        .param(owner.value())
        .query(String.class)
        .list();
  }

  /** Recommendations to this agency that wait. */
  List<String> waitingFor(Agency agency) {
    return jdbc.sql(
            "select ref from agreed_item where agency = ? and state = 'AWAITING_ANSWER' order by agreed_at, seq")
        .param(agency.name())
        .query(String.class)
        .list();
  }

  /** Open actions of a discussion whose life has not begun. */
  List<String> notBegun(String source) {
    return jdbc.sql(
            "select ref from agreed_item where source = ? and state = 'OPEN' and not begun order by agreed_at, seq")
        .param(source)
        .query(String.class)
        .list();
  }

  /** Open actions agreed before this instant whose life has not begun. */
  List<String> notBegunSince(Instant before) {
    return jdbc.sql(
            "select ref from agreed_item where state = 'OPEN' and not begun and agreed_at < ? order by agreed_at, seq")
        .param(utc(before))
        .query(String.class)
        .list();
  }

  /** Whether the action begins now; false when it had begun or is withdrawn. */
  boolean begin(String ref, @Nullable PractitionerId chair) {
    return jdbc.sql(
                "update agreed_item set begun = true, chair = ? where ref = ? and state = 'OPEN' and not begun")
            .params(chair == null ? null : chair.value(), ref)
            .update()
        > 0;
  }

  boolean accept(String ref, int round, PractitionerId by, Instant at) {
    return jdbc.sql(
                """
                update agreed_item set state = 'ACCEPTED', accepted_by = ?, accepted_at = ?,
                  hand_round = hand_round + 1
                where ref = ? and hand_round = ? and state = 'OPEN'
                """)
            .params(by.value(), utc(at), ref, round)
            .update()
        > 0;
  }

  boolean handOn(String ref, int round, PractitionerId to, Agency agency) {
    return jdbc.sql(
                """
                update agreed_item set state = 'OPEN', owner = ?, owner_name = '', agency = ?,
                  given_back_reason = '', hand_round = hand_round + 1
                where ref = ? and hand_round = ? and state in ('OPEN', 'ACCEPTED')
                """)
            .params(to.value(), agency.name(), ref, round)
            .update()
        > 0;
  }

  boolean giveBack(String ref, int round, String reason) {
    return jdbc.sql(
                """
                update agreed_item set given_back_reason = ?, hand_round = hand_round + 1
                where ref = ? and hand_round = ? and state in ('OPEN', 'ACCEPTED')
                """)
            .params(reason, ref, round)
            .update()
        > 0;
  }

  boolean done(
      String ref, int round, String words, String evidence, PractitionerId by, Instant at) {
    return jdbc.sql(
                """
                update agreed_item set state = 'DONE', done_words = ?, evidence = ?, done_by = ?,
                  done_at = ?, given_back_reason = '', hand_round = hand_round + 1
                where ref = ? and hand_round = ? and state in ('OPEN', 'ACCEPTED')
                """)
            .params(words, evidence, by.value(), utc(at), ref, round)
            .update()
        > 0;
  }

  boolean move(String ref, int round, LocalDate due) {
    return jdbc.sql(
                """
                update agreed_item set due = ?, given_back_reason = '', hand_round = hand_round + 1
                where ref = ? and hand_round = ? and state in ('OPEN', 'ACCEPTED')
                """)
            .params(due, ref, round)
            .update()
        > 0;
  }

  /** The date alone, where its clock was moved on the deadline's own page. */
  boolean follow(String ref, LocalDate due) {
    return jdbc.sql(
                "update agreed_item set due = ? where ref = ? and due <> ? and not recommendation")
            .params(due, ref, due)
            .update()
        > 0;
  }

  void askEvidence(String ref, boolean asked) {
    jdbc.sql("update agreed_item set evidence_asked = ? where ref = ?").params(asked, ref).update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Life life(ResultSet row, int number) throws SQLException {
    String chair = row.getString("chair");
    return new Life(
        row.getString("ref"),
        row.getBoolean("begun"),
        chair == null ? null : new PractitionerId(chair),
        row.getInt("hand_round"),
        row.getString("given_back_reason"),
        row.getBoolean("evidence_asked"),
        row.getString("done_words"),
        row.getString("evidence"));
  }
}
