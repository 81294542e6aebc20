package uk.complexcase.pathway.invitations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.OutsidePeople.Outside;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.DiscussionRef;

/** The rows of invitations. */
@Component
class InvitationRows {

  private final JdbcClient jdbc;

  InvitationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PractitionerId, Standing> of(DiscussionRef discussion, int session) {
    var found = new LinkedHashMap<PractitionerId, Standing>();
    jdbc.sql(
            """
            select person, sequence, starts_at, withdrawn, told_at, outside_name, outside_email, place
            from invitation
            where discussion_ref = ? and session_number = ? order by person
            """)
        .params(discussion.value(), session)
        .query(
            (RowCallbackHandler)
                row -> {
                  var person = new PractitionerId(row.getString(1));
                  found.put(
                      person,
                      new Standing(
                          person,
                          row.getInt(2),
                          row.getObject(3, OffsetDateTime.class).toInstant(),
                          row.getString(8),
                          row.getBoolean(4),
                          row.getObject(5, OffsetDateTime.class).toInstant(),
                          outside(row.getString(6), row.getString(7))));
                });
    return found;
  }

  void put(DiscussionRef discussion, int session, Standing standing) {
    var outside = standing.outside();
    Object[] values = {
      standing.sequence(),
      utc(standing.starts()),
      standing.place(),
      standing.withdrawn(),
      utc(standing.toldAt()),
      outside == null ? "" : outside.name(),
      outside == null ? "" : outside.email(),
      discussion.value(),
      session,
      standing.person().value()
    };
    int updated =
        jdbc.sql(
                """
                update invitation set sequence = ?, starts_at = ?, place = ?, withdrawn = ?, told_at = ?,
                outside_name = ?, outside_email = ?
                where discussion_ref = ? and session_number = ? and person = ?
                """)
            .params(values)
            .update();
    if (updated == 0) {
      jdbc.sql(
              """
              insert into invitation (sequence, starts_at, place, withdrawn, told_at, outside_name, outside_email,
              discussion_ref, session_number, person) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(values)
          .update();
    }
  }

  /** Whom an id of somebody without an account stands for. */
  Optional<Outside> outside(PractitionerId id) {
    return jdbc
        .sql("select outside_name, outside_email from invitation where person = ?")
        .param(id.value())
        .query((row, i) -> new Outside(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .findFirst();
  }

  private static @Nullable Outside outside(String name, String email) {
    return email.isEmpty() ? null : new Outside(name, email);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
