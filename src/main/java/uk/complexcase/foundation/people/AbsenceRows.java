package uk.complexcase.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** The rows of absences. */
@Component
class AbsenceRows {

  private final JdbcClient jdbc;

  AbsenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Absences that touch the days, by first day. */
  List<Absence> touching(LocalDate first, LocalDate last) {
    return jdbc.sql(
            "select * from absence where first_day <= ? and last_day >= ? order by first_day, last_day, id")
        .params(last, first)
        .query(AbsenceRows::absence)
        .list();
  }

  Optional<Absence> lock(UUID id) {
    return jdbc.sql("select * from absence where id = ? for update")
        .param(id)
        .query(AbsenceRows::absence)
        .optional();
  }

  void insert(Absence absence) {
    jdbc.sql(
            "insert into absence (id, practitioner_id, first_day, last_day, deputy_id) values (?, ?, ?, ?, ?)")
        .params(
            absence.id(),
            Practitioners.key(absence.person()),
            absence.first(),
            absence.last(),
            Practitioners.key(absence.deputy()))
        .update();
  }

  void end(UUID id, LocalDate last) {
    jdbc.sql("update absence set last_day = ? where id = ?").params(last, id).update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from absence where id = ?").param(id).update();
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        new PractitionerId(row.getString("practitioner_id")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        new PractitionerId(row.getString("deputy_id")));
  }
}
