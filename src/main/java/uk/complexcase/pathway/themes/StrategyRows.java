package uk.complexcase.pathway.themes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;
import uk.complexcase.pathway.themes.StrategyDesk.Written;

/**
 * The writings of strategic sections. One is of a month's panel and follows it to whatever day it
 * meets; older rows know only their day.
 */
@Repository
class StrategyRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final PanelDates dates;
  private final PeopleDirectory people;

  StrategyRows(JdbcClient jdbc, JdbcTemplate template, PanelDates dates, PeopleDirectory people) {
    this.jdbc = jdbc;
    this.template = template;
    this.dates = dates;
    this.people = people;
  }

  /** The days on which the panels with a section meet now, newest first. */
  List<LocalDate> days() {
    return jdbc
        .sql("select distinct panel_on, panel_month from panel_strategy")
        .query((row, number) -> {
          String month = row.getString("panel_month");
          return month == null
              ? row.getObject("panel_on", LocalDate.class)
              : dates.of(YearMonth.parse(month)).on();
        })
        .list()
        .stream()
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** What was written for a panel, newest first. */
  List<Written> of(PanelDay panel) {
    return jdbc.sql(
            """
            select * from panel_strategy
            where panel_month = :month or (panel_month is null and panel_on = :on)
            order by seq desc
            """)
        .param("month", panel.month().toString())
        .param("on", panel.on())
        .query((row, number) -> written(row))
        .list();
  }

  boolean known(String submission) {
    return jdbc.sql("select count(*) from panel_strategy where submission_id = ?")
            .param(submission)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether it was added; false where the same submission was before. */
  boolean add(
      Viewer viewer, PanelDay panel, Map<Subject, String> texts, String submission, Instant at) {
    return Boolean.TRUE.equals(
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        "insert into panel_strategy (submission_id, panel_on, panel_month,"
                            + " operations, enforcement, awareness, disruption, education,"
                            + " written_by, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        submission,
                        panel.on(),
                        panel.month().toString(),
                        texts.get(Subject.OPERATIONS),
                        texts.get(Subject.ENFORCEMENT),
                        texts.get(Subject.AWARENESS),
                        texts.get(Subject.DISRUPTION),
                        texts.get(Subject.EDUCATION),
                        viewer.id().value(),
                        at.atOffset(ZoneOffset.UTC))));
  }

  private Written written(ResultSet row) throws SQLException {
    var on = new EnumMap<Subject, String>(Subject.class);
    for (var subject : Subject.values()) {
      on.put(subject, row.getString(subject.field()));
    }
    return new Written(
        on,
        people.nameOf(new PractitionerId(row.getString("written_by"))),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }
}
