package uk.complexcase.pathway.themes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Keeps the strategic sections, every writing of them. */
@Service
@Transactional
class WritingStrategy implements StrategyDesk {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final InstantSource clock;

  WritingStrategy(
      JdbcClient jdbc,
      JdbcTemplate template,
      PeopleDirectory people,
      AuditLog audit,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<LocalDate> panels(Viewer viewer) {
    require(viewer, Permission.SEE_THEMES);
    return jdbc.sql("select distinct panel_on from panel_strategy order by panel_on desc")
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Written> of(Viewer viewer, LocalDate panel) {
    require(viewer, Permission.SEE_THEMES);
    return jdbc.sql("select * from panel_strategy where panel_on = ? order by seq desc")
        .param(panel)
        .query((row, number) -> written(row))
        .list();
  }

  @Override
  public Kept write(Viewer viewer, Map<String, String> typed, String submissionId) {
    require(viewer, Permission.CHAIR_PANEL);
    var form = new FormReader(new FormData(new HashMap<String, @Nullable Object>(typed)));
    var panel = form.date("panelOn", "Enter the day of the panel");
    var today = LondonTime.today(clock);
    if (!form.refused() && (panel.isAfter(today.plusYears(1)) || panel.getYear() < 2015)) {
      form.problem("panelOn", "Enter the day of a panel up to a year ahead");
    }
    var texts = new EnumMap<Subject, String>(Subject.class);
    for (var subject : Subject.values()) {
      texts.put(subject, form.text(subject.field()));
    }
    if (texts.values().stream().allMatch(String::isEmpty)) {
      form.problem(Subject.OPERATIONS.field(), "Write on at least one of the five");
    }
    if (form.refused()) {
      return new Kept.Refused(form.refusal().problems(), null);
    }
    return kept(viewer, panel, texts, typed.getOrDefault("seen", ""), submissionId);
  }

  private Kept kept(
      Viewer viewer, LocalDate panel, Map<Subject, String> texts, String seen, String submission) {
    if (known(submission)) {
      return new Kept.Done(panel);
    }
    if (!String.valueOf(of(viewer, panel).size()).equals(seen.isEmpty() ? "0" : seen)) {
      var form = new FormReader(new FormData(Map.of()));
      form.problem(
          Subject.OPERATIONS.field(),
          "This panel's section was written meanwhile. What stands is shown below: add what is"
              + " missing from it and write again");
      return new Kept.Refused(form.refusal().problems(), panel);
    }
    if (add(viewer, panel, texts, submission)) {
      audit.act(
          viewer.id(), "PANEL_STRATEGY_WRITTEN", "panel-" + panel, "Strategic section written");
    }
    return new Kept.Done(panel);
  }

  private boolean known(String submission) {
    return jdbc.sql("select count(*) from panel_strategy where submission_id = ?")
            .param(submission)
            .query(Integer.class)
            .single()
        > 0;
  }

  private boolean add(
      Viewer viewer, LocalDate panel, Map<Subject, String> texts, String submission) {
    return Boolean.TRUE.equals(
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        "insert into panel_strategy (submission_id, panel_on, operations,"
                            + " enforcement, awareness, disruption, education, written_by,"
                            + " written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        submission,
                        panel,
                        texts.get(Subject.OPERATIONS),
                        texts.get(Subject.ENFORCEMENT),
                        texts.get(Subject.AWARENESS),
                        texts.get(Subject.DISRUPTION),
                        texts.get(Subject.EDUCATION),
                        viewer.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))));
  }

  private Written written(ResultSet row) throws SQLException {
    var on = new EnumMap<Subject, String>(Subject.class);
    for (var subject : Arrays.asList(Subject.values())) {
      on.put(subject, row.getString(subject.field()));
    }
    return new Written(
        on,
        people.nameOf(new PractitionerId(row.getString("written_by"))),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  private static void require(Viewer viewer, Permission permission) {
    if (!viewer.may(permission)) {
      throw new NotVisible("Not for " + viewer.id());
    }
  }
}
