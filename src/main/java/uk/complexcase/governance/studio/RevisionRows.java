package uk.complexcase.governance.studio;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.studio.Revision.Standing;

/** The stored revisions of the files of drafts. */
@Component
class RevisionRows {

  private final JdbcClient jdbc;

  RevisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a revision; its text is null where the file leaves the draft. */
  void add(String ref, Revision revision, @Nullable String text) {
    jdbc.sql("insert into procedure_draft_revision values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            ref,
            revision.file(),
            revision.number(),
            revision.madeFrom(),
            revision.standing().name(),
            text,
            revision.sha256(),
            revision.savedBy().value(),
            DraftRows.utc(revision.savedAt()))
        .update();
  }

  /** All revisions of all files of a draft, by file and number. */
  List<Revision> of(String ref) {
    return jdbc.sql(
            "select file_name, revision, made_from, standing, sha256, saved_by, saved_at,"
                + " case when content is null then 1 else 0 end as gone"
                + " from procedure_draft_revision where draft_ref = ? order by file_name, revision")
        .param(ref)
        .query((row, i) ->
            new Revision(
                row.getString("file_name"),
                row.getInt("revision"),
                row.getInt("made_from"),
                Standing.valueOf(row.getString("standing")),
                row.getInt("gone") == 1,
                row.getString("sha256"),
                new PractitionerId(row.getString("saved_by")),
                DraftRows.at(row, "saved_at")))
        .list();
  }

  Optional<String> text(String ref, String file, int revision) {
    return jdbc
        .sql(
            "select content from procedure_draft_revision"
                + " where draft_ref = ? and file_name = ? and revision = ?")
        .params(ref, file, revision)
        .query((row, i) -> Optional.ofNullable(row.getString("content")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Marks what a person saved beside the draft as decided. */
  void settle(String ref, String file, PractitionerId author) {
    jdbc.sql(
            "update procedure_draft_revision set standing = 'SETTLED'"
                + " where draft_ref = ? and file_name = ? and saved_by = ? and standing = 'BESIDE'")
        .params(ref, file, Objects.requireNonNull(author).value())
        .update();
  }
}
