package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who has open tasks, as people say it. */
@Component
class Holders {

  private final JdbcClient jdbc;
  private final PeopleDirectory people;

  Holders(JdbcClient jdbc, PeopleDirectory people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** The candidate groups of each task. */
  Map<Long, List<String>> teams(Collection<Long> tasks) {
    return jdbc
        .sql("select task_key, candidate_group from task_group where task_key in (:tasks)")
        .param("tasks", tasks)
        .query((row, i) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  String said(@Nullable String assignee, Collection<String> groups) {
    return assignee == null
        ? "nobody yet; waits for "
            + Stream.of(Role.values())
                .filter(role -> groups.contains(role.candidateGroup()))
                .map(Role::label)
                .collect(joining(" or "))
        : people.nameOf(new PractitionerId(assignee));
  }
}
