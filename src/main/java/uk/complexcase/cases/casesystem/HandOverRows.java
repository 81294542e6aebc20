package uk.complexcase.cases.casesystem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;

/** The hand-overs' rows. Each change says from which state it goes, so that it happens once. */
@Component
class HandOverRows {

  private static final String SELECT =
      """
      select ref, case_ref, current_case_ref, source, kind, title, made_at, made_by, number, delivery,
             state, state_at, attempts, next_attempt_at, receipt, reason
      from case_hand_over
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  HandOverRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** The documents of one hand-over. */
  record Documents(String recordJson, byte[] pdf) {}

  /** Whether it was added; false when its key was there already. */
  boolean add(String key, StoredHandOver row, Documents documents) {
    Object[] values = {
      row.ref(),
      key,
      row.child().value(),
      row.current().value(),
      row.source(),
      row.kind(),
      row.title(),
      documents.recordJson(),
      Base64.getEncoder().encodeToString(documents.pdf()),
      utc(row.madeAt()),
      row.madeBy().value(),
      row.number(),
      row.delivery(),
      row.state().name(),
      utc(row.stateAt()),
      row.attempts(),
      utc(row.madeAt()),
      row.receipt(),
      row.reason()
    };
    Boolean added =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        """
                        insert into case_hand_over (ref, request_key, case_ref,
                          current_case_ref, source, kind, title, record_json, pdf_base64,
                          made_at, made_by, number, delivery, state, state_at, attempts,
                          next_attempt_at, receipt, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        values));
    return Boolean.TRUE.equals(added);
  }

  Optional<StoredHandOver> find(String ref) {
    return jdbc.sql(SELECT + "where ref = ?").param(ref).query(HandOverRows::row).optional();
  }

  Optional<StoredHandOver> withKey(String key) {
    return jdbc.sql(SELECT + "where request_key = ?")
        .param(key)
        .query(HandOverRows::row)
        .optional();
  }

  Documents documents(String ref) {
    return jdbc.sql("select record_json, pdf_base64 from case_hand_over where ref = ?")
        .param(ref)
        .query((row, i) ->
            new Documents(row.getString(1), Base64.getDecoder().decode(row.getString(2))))
        .single();
  }

  List<StoredHandOver> ofSource(String source) {
    return jdbc.sql(SELECT + "where source = ? order by made_at, ref")
        .param(source)
        .query(HandOverRows::row)
        .list();
  }

  /** Those of a file and, where it holds them now, of the files merged into it; oldest first. */
  List<StoredHandOver> ofFile(CaseRef child) {
    return jdbc.sql(SELECT + "where case_ref = ? or current_case_ref = ? order by made_at, ref")
        .params(child.value(), child.value())
        .query(HandOverRows::row)
        .list();
  }

  List<String> due(Instant now, int most) {
    return jdbc.sql(
            """
            select ref from case_hand_over
            where state in ('WAITING', 'FAILED') and next_attempt_at <= ?
            order by next_attempt_at, ref fetch first ? rows only
            """)
        .params(utc(now), most)
        .query(String.class)
        .list();
  }

  /** Those handed over and not confirmed, which the case system may speak of. */
  List<StoredHandOver> awaited(int most) {
    return jdbc.sql(
            SELECT + "where state = 'HANDED_OVER' order by state_at, ref fetch first ? rows only")
        .param(most)
        .query(HandOverRows::row)
        .list();
  }

  /** Whether the attempt is this caller's to make; until the lease ends nobody else makes it. */
  boolean claim(StoredHandOver row, String number, Instant now, Duration lease) {
    return jdbc.sql(
                """
                update case_hand_over set attempts = attempts + 1, next_attempt_at = ?, number = ?
                where ref = ? and delivery = ? and attempts = ? and state in ('WAITING', 'FAILED')
                  and next_attempt_at <= ?
                """)
            .params(
                utc(now.plus(lease)), number, row.ref(), row.delivery(), row.attempts(), utc(now))
            .update()
        > 0;
  }

  /**
   * Whether this delivery came to the state now, by the attempt of this number; one already
   * received stays so, and an attempt that others overtook says nothing any more.
   */
  boolean settle(
      StoredHandOver row,
      int attempts,
      HandOverState state,
      String receipt,
      String reason,
      Instant at,
      @Nullable Instant next) {
    return jdbc.sql(
                """
                update case_hand_over
                set state = ?, state_at = ?, receipt = ?, reason = ?, next_attempt_at = ?
                where ref = ? and delivery = ? and attempts = ? and state <> 'RECEIVED'
                """)
            .params(
                state.name(),
                utc(at),
                receipt,
                reason,
                next == null ? null : utc(next),
                row.ref(),
                row.delivery(),
                attempts)
            .update()
        > 0;
  }

  /**
   * Makes it a delivery of its own that waits; what is on its way under the old id counts no more.
   */
  void anew(StoredHandOver row, String reason, Instant at) {
    jdbc.sql(
            """
            update case_hand_over set delivery = delivery + 1, number = '', state = 'WAITING',
              state_at = ?, attempts = 0, next_attempt_at = ?, receipt = '', reason = ?
            where ref = ? and delivery = ?
            """)
        .params(utc(at), utc(at), reason, row.ref(), row.delivery())
        .update();
  }

  /** Lets the refused delivery's next attempt go under an id of its own. */
  void refused(StoredHandOver row) {
    jdbc.sql(
            "update case_hand_over set delivery = delivery + 1, number = '' where ref = ? and delivery = ?")
        .params(row.ref(), row.delivery())
        .update();
  }

  void dueNow(StoredHandOver row, Instant at) {
    jdbc.sql(
            """
            update case_hand_over set next_attempt_at = ?, attempts = 0,
              state = case when state = 'HANDED_OVER' then 'WAITING' else state end
            where ref = ? and state <> 'RECEIVED'
            """)
        .params(utc(at), row.ref())
        .update();
  }

  /** What waits for something other than time is looked at again. */
  void lookAgain(Instant now) {
    jdbc.sql(
            "update case_hand_over set next_attempt_at = ? where state = 'WAITING' and next_attempt_at is null")
        .param(utc(now))
        .update();
  }

  void follow(Collection<CaseRef> touched, UnaryOperator<CaseRef> current) {
    for (CaseRef held : touched) {
      for (StoredHandOver row : ofFile(held)) {
        jdbc.sql("update case_hand_over set current_case_ref = ? where ref = ?")
            .params(current.apply(row.child()).value(), row.ref())
            .update();
      }
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static StoredHandOver row(ResultSet row, int number) throws SQLException {
    var next = row.getObject("next_attempt_at", OffsetDateTime.class);
    return new StoredHandOver(
        row.getString("ref"),
        new CaseRef(row.getString("case_ref")),
        new CaseRef(row.getString("current_case_ref")),
        row.getString("source"),
        row.getString("kind"),
        row.getString("title"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        new PractitionerId(row.getString("made_by")),
        row.getString("number"),
        row.getInt("delivery"),
        HandOverState.valueOf(row.getString("state")),
        row.getObject("state_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        next == null ? null : next.toInstant(),
        row.getString("receipt"),
        row.getString("reason"));
  }
}
