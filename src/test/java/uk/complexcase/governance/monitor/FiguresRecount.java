package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Counts the monitor's figures again from whatever rows the database holds, row by row and without
 * the monitor's queries.
 */
public final class FiguresRecount {

  private final JdbcClient jdbc;
  private final ClockedChildren clocked;
  private final CaseAccess access;

  FiguresRecount(JdbcClient jdbc, ClockedChildren clocked, CaseAccess access) {
    this.jdbc = jdbc;
    this.clocked = clocked;
    this.access = access;
  }

  private record File(CaseRef ref, CaseRef current, String status) {}

  private record Told(long task, CaseRef told) {}

  /** The cases of each figure, as they stand at this moment. */
  public Map<Figure, Set<CaseRef>> of(Viewer viewer, Instant now) {
    var files = files();
    var holder = files.stream().collect(toMap(File::ref, File::current));
    var hidden = access.hiddenOf(viewer, holder.keySet());
    var seen =
        files.stream()
            .filter(file -> file.ref().equals(file.current()) && !hidden.contains(file.ref()))
            .toList();
    var figures = new EnumMap<Figure, Set<CaseRef>>(Figure.class);
    var allocated = refs("select case_ref from allocated_worker", holder);
    Predicate<File> open = file -> !Set.of("STEPPED_DOWN", "CLOSED").contains(file.status());
    figures.put(Figure.OPEN, those(seen, open));
    figures.put(
        Figure.UNALLOCATED,
        those(
            seen,
            open.and(
                file -> !file.status().equals("REFERRAL") && !allocated.contains(file.ref()))));
    var overdue = late("state in ('OPEN', 'BREACHED') and due < :now", now, now, holder);
    overdue.addAll(lateTasks(now, holder, hidden));
    figures.put(Figure.OVERDUE, those(seen, file -> overdue.contains(file.ref())));
    var midnight = LondonTime.dateOf(now).atStartOfDay(LondonTime.ZONE).toInstant();
    var breached =
        late(
            "id in (select deadline_id from deadline_breach where due >= :from and due <= :now)",
            midnight,
            now,
            holder);
    figures.put(Figure.BREACHED_TODAY, those(seen, file -> breached.contains(file.ref())));
    var high =
        refs("select case_ref from cs_case where closed_at is null and level = 'HIGH'", holder);
    high.removeAll(
        refs(
            """
            select c.case_ref from cs_case c where c.closed_at is null
              and c.ref in (select cs_ref from cs_step where kind = 'PLANNED')
            """,
            holder));
    figures.put(Figure.HIGH_WITHOUT_PLAN, those(seen, file -> high.contains(file.ref())));
    return figures;
  }

  private List<File> files() {
    return jdbc.sql("select ref, current_ref, status from case_file")
        .query((row, i) ->
            new File(
                new CaseRef(row.getString(1)), new CaseRef(row.getString(2)), row.getString(3)))
        .list();
  }

  private static Set<CaseRef> those(List<File> files, Predicate<File> which) {
    return files.stream().filter(which).map(File::ref).collect(toSet());
  }

  private Set<CaseRef> refs(String sql, Map<CaseRef, CaseRef> holder) {
    return jdbc.sql(sql).query(String.class).list().stream()
        .map(CaseRef::new)
        .map(ref -> holder.getOrDefault(ref, ref))
        .collect(toSet());
  }

  private Set<CaseRef> late(String which, Instant from, Instant now, Map<CaseRef, CaseRef> holder) {
    var late =
        jdbc.sql(
                "select subject_owner, subject_part from deadline where rule <> 'AGE' and " + which)
            .param("from", at(from))
            .param("now", at(now))
            .query((row, i) -> new ClockSubject(row.getString(1), row.getString(2)))
            .list();
    return clocked.children(Set.copyOf(late)).values().stream()
        .flatMap(List::stream)
        .map(ref -> holder.getOrDefault(ref, ref))
        .collect(toSet());
  }

  /** A task that is also about a hidden child is nobody's to count. */
  private Set<CaseRef> lateTasks(Instant now, Map<CaseRef, CaseRef> holder, Set<CaseRef> hidden) {
    var about =
        jdbc.sql(
                """
                select c.task_key, c.told_ref from task t join task_case c on c.task_key = t.task_key
                where t.state = 'OPEN' and t.due_at < :now
                """)
            .param("now", at(now))
            .query((row, i) -> new Told(row.getLong(1), new CaseRef(row.getString(2))))
            .list();
    var kept =
        about.stream()
            .filter(one ->
                Stream.of(one.told(), holder.getOrDefault(one.told(), one.told()))
                    .anyMatch(hidden::contains))
            .map(Told::task)
            .collect(toSet());
    return about.stream()
        .filter(one -> !kept.contains(one.task()))
        .map(one -> holder.getOrDefault(one.told(), one.told()))
        .collect(toSet());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
