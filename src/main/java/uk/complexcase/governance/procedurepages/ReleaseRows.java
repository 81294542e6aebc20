package uk.complexcase.governance.procedurepages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored releases. */
@Component
class ReleaseRows {

  private final JdbcClient jdbc;

  ReleaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, first to last. */
  List<Release> all() {
    return jdbc.sql("select * from procedure_release order by number")
        .query((row, at) ->
            new Release(
                row.getInt("number"),
                row.getObject("in_force_since", OffsetDateTime.class).toInstant(),
                row.getString("put_by"),
                row.getString("approved_by"),
                row.getString("reason")))
        .list();
  }

  /** The files of a release with their digests; empty for none. */
  Map<String, String> resources(int number) {
    var found = new TreeMap<String, String>();
    jdbc.sql("select resource, sha256 from procedure_release_resource where release_number = ?")
        .param(number)
        .query(row -> {
          found.put(row.getString("resource"), row.getString("sha256"));
        });
    return found;
  }

  void add(Release release, Map<String, String> resources) {
    jdbc.sql("insert into procedure_release values (?, ?, ?, ?, ?)")
        .params(
            release.number(),
            at(release.inForceSince()),
            release.putBy(),
            release.approvedBy(),
            release.reason())
        .update();
    resources.forEach((resource, sha256) ->
        jdbc.sql("insert into procedure_release_resource values (?, ?, ?)")
            .params(release.number(), resource, sha256)
            .update());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
