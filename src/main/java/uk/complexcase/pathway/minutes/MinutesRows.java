package uk.complexcase.pathway.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;
import uk.complexcase.pathway.meetings.DiscussionRef;

/** The rows of minutes. */
@Component
class MinutesRows {

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  MinutesRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /**
   * One issue of a session's minutes, when it was issued, and by whom.
   *
   * @param reason why they were issued again; null for the first
   */
  record Issue(
      DiscussionRef discussion,
      int session,
      int number,
      Instant at,
      PractitionerId by,
      @Nullable CorrectionReason reason) {

    static Issue first(DiscussionRef discussion, int session, Instant at, PractitionerId by) {
      return new Issue(discussion, session, 1, at, by, null);
    }

    boolean first() {
      return number == 1;
    }
  }

  /** What went on one child's record. */
  record ChildRecord(
      DiscussionRef discussion,
      int session,
      int issue,
      CaseRef child,
      Instant issuedAt,
      Frozen frozen,
      String handOver) {}

  /** Whether this call issues them; false when they were issued before. */
  boolean issue(Issue issue) {
    Boolean added =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        """
                        insert into minutes_issue (discussion_ref, session_number, issue_number, issued_at, issued_by, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                        issue.discussion().value(),
                        issue.session(),
                        issue.number(),
                        utc(issue.at()),
                        issue.by().value(),
                        issue.reason() == null ? "" : issue.reason().name()));
    return Boolean.TRUE.equals(added);
  }

  /** The issues of a session's minutes, in order; empty while there is none. */
  List<Issue> issues(DiscussionRef discussion, int session) {
    return jdbc.sql(
            """
            select issue_number, issued_at, issued_by, reason from minutes_issue
            where discussion_ref = ? and session_number = ? order by issue_number
            """)
        .params(discussion.value(), session)
        .query((row, i) ->
            new Issue(
                discussion,
                session,
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                new PractitionerId(row.getString(3)),
                row.getString(4).isEmpty() ? null : CorrectionReason.valueOf(row.getString(4))))
        .list();
  }

  /** The issue that stands. */
  Optional<Issue> last(DiscussionRef discussion, int session) {
    var all = issues(discussion, session);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  void add(Issue issue, Version version) {
    var person = version.person();
    jdbc.sql(
            """
            insert into minutes_version (id, discussion_ref, session_number, issue_number, recipient, person, employer,
                                         name, organisation, email, because, content, sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            java.util.Arrays.asList(
                version.id(),
                issue.discussion().value(),
                issue.session(),
                issue.number(),
                version.recipient(),
                person == null ? null : person.value(),
                version.employer(),
                version.name(),
                version.organisation(),
                version.email(),
                version.because(),
                version.frozen().content(),
                version.frozen().sha256()))
        .update();
  }

  List<Version> versions(DiscussionRef discussion, int session, int issue) {
    return jdbc.sql(
            """
            select * from minutes_version where discussion_ref = ? and session_number = ? and issue_number = ?
            order by name, recipient
            """)
        .params(discussion.value(), session, issue)
        .query((row, i) -> version(row))
        .list();
  }

  /** Marks the first time the recipient opened it. */
  void opened(UUID version, Instant at) {
    jdbc.sql("update minutes_version set opened_at = ? where id = ? and opened_at is null")
        .params(utc(at), version)
        .update();
  }

  /** Whether it had not been passed on before. */
  boolean sent(UUID version, SendingMethod how, String to, Instant at, PractitionerId by) {
    return jdbc.sql(
                """
                update minutes_version set sent_how = ?, sent_to = ?, sent_at = ?, sent_by = ?
                where id = ? and person is null and sent_at is null
                """)
            .params(how.name(), to, utc(at), by.value(), version)
            .update()
        == 1;
  }

  void add(Issue issue, CaseRef child, CaseRef current, Frozen frozen, String handOver) {
    jdbc.sql(
            """
            insert into minutes_record (discussion_ref, session_number, issue_number, case_ref, current_case_ref,
                                        content, sha256, hand_over)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            issue.discussion().value(),
            issue.session(),
            issue.number(),
            child.value(),
            current.value(),
            frozen.content(),
            frozen.sha256(),
            handOver)
        .update();
  }

  /** What went on the record of a child, newest first; the file holds it now. */
  List<ChildRecord> ofFile(CaseRef current) {
    return jdbc.sql(
            """
            select r.*, i.issued_at from minutes_record r join minutes_issue i
              on i.discussion_ref = r.discussion_ref and i.session_number = r.session_number
              and i.issue_number = r.issue_number
            where r.current_case_ref = ? order by i.issued_at desc, r.discussion_ref, r.issue_number desc, r.case_ref
            """)
        .param(current.value())
        .query((row, i) ->
            new ChildRecord(
                new DiscussionRef(row.getString("discussion_ref")),
                row.getInt("session_number"),
                row.getInt("issue_number"),
                new CaseRef(row.getString("case_ref")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                new Frozen(row.getString("content"), row.getString("sha256")),
                row.getString("hand_over")))
        .list();
  }

  /** By child, the hand-over of its copy. */
  Map<CaseRef, String> handOvers(DiscussionRef discussion, int session, int issue) {
    var found = new HashMap<CaseRef, String>();
    jdbc.sql(
            """
            select case_ref, hand_over from minutes_record
            where discussion_ref = ? and session_number = ? and issue_number = ?
            """)
        .params(discussion.value(), session, issue)
        .query(
            (RowCallbackHandler) row -> found.put(new CaseRef(row.getString(1)), row.getString(2)));
    return found;
  }

  /** The children whose record is held by one of these files. */
  List<CaseRef> childrenOn(Collection<CaseRef> files) {
    return jdbc
        .sql("select distinct case_ref from minutes_record where current_case_ref in (:files)")
        .param("files", files.stream().map(CaseRef::value).toList())
        .query(String.class)
        .list()
        .stream()
        .map(CaseRef::new)
        .toList();
  }

  void holds(CaseRef child, CaseRef current) {
    jdbc.sql("update minutes_record set current_case_ref = ? where case_ref = ?")
        .params(current.value(), child.value())
        .update();
  }

  private static Version version(ResultSet row) throws SQLException {
    var person = row.getString("person");
    var how = row.getString("sent_how");
    var to = row.getString("sent_to");
    var by = row.getString("sent_by");
    return new Version(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        person == null ? null : new PractitionerId(person),
        row.getString("employer"),
        row.getString("name"),
        row.getString("organisation"),
        row.getString("email"),
        row.getString("because"),
        new Frozen(row.getString("content"), row.getString("sha256")),
        instant(row, "opened_at"),
        how == null ? null : SendingMethod.valueOf(how),
        to == null ? "" : to,
        instant(row, "sent_at"),
        by == null ? null : new PractitionerId(by));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
