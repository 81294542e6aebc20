package uk.complexcase.procedure.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Release;

/** The stored releases. */
@Component
class BookRows {

  private final JdbcClient jdbc;

  BookRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far a release is. */
  enum State {
    /** Written down; the engine may or may not have it. */
    PUTTING,
    /** Given up; the engine may still have it. */
    WITHDRAWING,
    IN_FORCE
  }

  /** A release on its way. */
  record Unfinished(Release release, State state) {}

  /** All that came into force, first to last. */
  List<Release> all() {
    return jdbc.sql("select * from procedure_release where state = 'IN_FORCE' order by number")
        .query((row, at) -> release(row))
        .list();
  }

  /** Those on their way, oldest first. */
  List<Unfinished> unfinished() {
    return jdbc.sql("select * from procedure_release where state <> 'IN_FORCE' order by number")
        .query((row, at) -> new Unfinished(release(row), State.valueOf(row.getString("state"))))
        .list();
  }

  /** The number of the release in force; 0 for none. */
  int inForce() {
    return jdbc.sql(
            "select coalesce(max(number), 0) from procedure_release where state = 'IN_FORCE'")
        .query(Integer.class)
        .single();
  }

  /** The highest number of all, those on their way too; 0 for none. */
  int last() {
    return jdbc.sql("select coalesce(max(number), 0) from procedure_release")
        .query(Integer.class)
        .single();
  }

  /** The files of a release; empty for none. */
  SortedMap<String, ReleasedFile> files(int number) {
    var found = new TreeMap<String, ReleasedFile>();
    jdbc.sql("select * from procedure_release_resource where release_number = ?")
        .param(number)
        .query(row -> {
          found.put(
              row.getString("resource"),
              new ReleasedFile(row.getString("sha256"), row.getString("delivered_sha256")));
        });
    return found;
  }

  /** The texts of a release, as far as they are kept. */
  SortedMap<String, String> texts(int number) {
    var found = new TreeMap<String, String>();
    jdbc.sql(
            "select r.resource, f.content from procedure_release_resource r"
                + " join procedure_file f on f.sha256 = r.sha256 where r.release_number = ?")
        .param(number)
        .query(row -> {
          found.put(row.getString("resource"), row.getString("content"));
        });
    return found;
  }

  /**
   * The release the engine has a version of a process from; empty where that is not on record.
   *
   * @param version the engine's key
   */
  Optional<Integer> releaseOf(long version) {
    return jdbc.sql("select release_number from procedure_release_version where definition_key = ?")
        .param(version)
        .query(Integer.class)
        .optional();
  }

  /** The text a file had in a release, as far as it is kept. */
  Optional<String> text(int number, String resource) {
    return jdbc.sql(
            "select f.content from procedure_release_resource r join procedure_file f"
                + " on f.sha256 = r.sha256 where r.release_number = ? and r.resource = ?")
        .params(number, resource)
        .query(String.class)
        .optional();
  }

  /**
   * Keeps which release a version of a process is from; the first that said so stays. Two nodes may
   * do so at once: the second fails on the key.
   */
  void version(long version, int number) {
    if (releaseOf(version).isEmpty()) {
      jdbc.sql(
              "insert into procedure_release_version (definition_key, release_number) values (?, ?)")
          .params(version, number)
          .update();
    }
  }

  /** Every text a file had, the newest first. */
  List<String> texts(String resource) {
    return jdbc.sql(
            "select f.content from procedure_file f join (select sha256, max(release_number) latest"
                + " from procedure_release_resource where resource = ? group by sha256) r"
                + " on r.sha256 = f.sha256 order by r.latest desc")
        .param(resource)
        .query(String.class)
        .list();
  }

  /**
   * Keeps a content where it is not kept yet. Two nodes may do so at once: the second fails on the
   * key.
   */
  void keep(String text) {
    var sha256 = Digest.of(text);
    if (!kept(sha256)) {
      jdbc.sql("insert into procedure_file (sha256, content) values (?, ?)")
          .params(sha256, text)
          .update();
    }
  }

  private boolean kept(String sha256) {
    return jdbc.sql("select count(*) from procedure_file where sha256 = ?")
            .param(sha256)
            .query(Integer.class)
            .single()
        > 0;
  }

  void add(Release release, State state, Map<String, ReleasedFile> files) {
    jdbc.sql(
            "insert into procedure_release"
                + " (number, in_force_since, put_by, approved_by, reason, state)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            release.number(),
            at(release.inForceSince()),
            release.putBy(),
            release.approvedBy(),
            release.reason(),
            state.name())
        .update();
    files.forEach((resource, file) ->
        jdbc.sql(
                "insert into procedure_release_resource"
                    + " (release_number, resource, sha256, delivered_sha256)"
                    + " values (:number, :resource, :sha256, :delivered)")
            .param("number", release.number())
            .param("resource", resource)
            .param("sha256", file.sha256())
            .param("delivered", file.delivered())
            .update());
  }

  /** Takes a release from one state to the next; false where another node was first. */
  boolean turn(int number, State from, State to, Instant since) {
    return jdbc.sql(
                "update procedure_release set state = :to, in_force_since = :since"
                    + " where number = :number and state = :from")
            .param("to", to.name())
            .param("since", at(since))
            .param("number", number)
            .param("from", from.name())
            .update()
        > 0;
  }

  /** Takes a release that never came into force out again; nothing where another node was first. */
  void remove(int number) {
    Optional<Integer> held =
        jdbc.sql(
                "select number from procedure_release where number = ? and state <> 'IN_FORCE' for"
                    + " update")
            .param(number)
            .query(Integer.class)
            .optional();
    if (held.isPresent()) {
      jdbc.sql("delete from procedure_release_version where release_number = ?")
          .param(number)
          .update();
      jdbc.sql("delete from procedure_release_resource where release_number = ?")
          .param(number)
          .update();
      jdbc.sql("delete from procedure_release where number = ?").param(number).update();
    }
  }

  private static Release release(ResultSet row) throws SQLException {
    return new Release(
        row.getInt("number"),
        row.getObject("in_force_since", OffsetDateTime.class).toInstant(),
        row.getString("put_by"),
        row.getString("approved_by"),
        row.getString("reason"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
