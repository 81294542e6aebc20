package uk.complexcase.cases.casesystem;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casesystem.CaseSystem.CaseNumber;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** The numbers' rows. */
@Component
class Numbers {

  private final JdbcClient jdbc;

  Numbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CaseNumber> of(CaseRef child) {
    return jdbc.sql(
            "select number, system, entered_by, entered_at from case_system_number where case_ref = ?")
        .param(child.value())
        .query((row, i) ->
            new CaseNumber(
                row.getString(1),
                row.getString(2),
                new PractitionerId(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** The first number that stands on one of the files, in their order. */
  Optional<CaseNumber> firstOf(Collection<CaseRef> files) {
    return files.stream().distinct().flatMap(file -> of(file).stream()).findFirst();
  }

  /** The files this number stands on. */
  List<CaseRef> standingOn(String system, String number) {
    return jdbc.sql("select case_ref from case_system_number where system = ? and number = ?")
        .params(system, number)
        .query((row, i) -> new CaseRef(row.getString(1)))
        .list();
  }

  void put(CaseRef child, CaseNumber number) {
    Object[] values = {
      number.number(),
      number.system(),
      number.by().value(),
      number.at().atOffset(ZoneOffset.UTC),
      child.value()
    };
    int updated =
        jdbc.sql(
                """
                update case_system_number set number = ?, system = ?, entered_by = ?, entered_at = ?
                where case_ref = ?
                """)
            .params(values)
            .update();
    if (updated == 0) {
      jdbc.sql(
              """
              insert into case_system_number (number, system, entered_by, entered_at, case_ref)
              values (?, ?, ?, ?, ?)
              """)
          .params(values)
          .update();
    }
  }
}
