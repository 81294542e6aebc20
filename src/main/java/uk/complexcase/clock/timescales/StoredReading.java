package uk.complexcase.clock.timescales;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register for pages. */
@Component
@Transactional(readOnly = true)
class StoredReading implements DeadlineReading {

  private static final String RUNNING = "state in ('OPEN', 'BREACHED')";

  private final JdbcClient jdbc;

  StoredReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Computation> computationOf(DeadlineId id) {
    return jdbc.sql("select * from deadline where id = ?")
        .param(id.value())
        .query((row, number) -> DeadlineRow.computation(row))
        .optional()
        .flatMap(computation -> computation);
  }

  @Override
  public List<Deadline> ofOwners(Collection<String> owners) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select * from deadline where subject_owner in (:owners)
            order by case when %s then 0 else 1 end, due, timescale, subject_owner, subject_part
            """
                .formatted(RUNNING))
        .param("owners", owners)
        .query(DeadlineRow::of)
        .list()
        .stream()
        .map(DeadlineRow::deadline)
        .toList();
  }

  @Override
  public List<Deadline> runningOfOwners(Collection<String> owners) {
    return ofOwners(owners).stream().filter(Deadline::running).toList();
  }

  @Override
  public List<Deadline> runningOf(
      Collection<String> responsible, @Nullable Deadline after, int most) {
    if (responsible.isEmpty()) {
      return List.of();
    }
    var groups = List.copyOf(responsible);
    var parts =
        IntStream.range(0, groups.size())
            .boxed()
            .flatMap(group -> Stream.of("OPEN", "BREACHED").map(state -> part(group, state, after)))
            .collect(joining(" union all "));
    var query =
        jdbc.sql("select * from (" + parts + ") d order by due, id fetch first :most rows only")
            .param("most", most);
    for (int group = 0; group < groups.size(); group++) {
      query = query.param("group" + group, groups.get(group));
    }
    if (after != null) {
      query = query.param("due", DeadlineRows.utc(after.due())).param("id", after.id().value());
    }
    return query.query(DeadlineRow::of).list().stream().map(DeadlineRow::deadline).toList();
  }

  /**
   * A group and a state at a time, in the order of an index, which is then read as far as the page
   * goes and not sorted.
   */
  private static String part(int group, String state, @Nullable Deadline after) {
    return """
    (select * from deadline where responsible = :group%d and state = '%s' and rule <> 'AGE' %s
     order by responsible, state, due, id fetch first :most rows only)
    """
        .formatted(
            group, state, after == null ? "" : "and due >= :due and (due > :due or id > :id)");
  }

  @Override
  public Set<DeadlineId> unexplained(Collection<DeadlineId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    var found =
        jdbc.sql(
                """
                select deadline_id from deadline_breach last
                where deadline_id in (:ids) and prevented is null and not exists
                  (select 1 from deadline_breach later
                   where later.deadline_id = last.deadline_id and later.id > last.id)
                """)
            .param("ids", ids.stream().map(DeadlineId::value).toList())
            .query((row, number) -> new DeadlineId(row.getObject("deadline_id", UUID.class)))
            .list();
    return Set.copyOf(new HashSet<>(found));
  }
}
