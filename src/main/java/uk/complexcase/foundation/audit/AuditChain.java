package uk.complexcase.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the log and the head row that appending locks. */
@Component
class AuditChain {

  private static final String INSERT =
      """
      insert into audit_entry (seq, acted_at, actor, act, subject, detail, prev_hash, entry_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  AuditChain(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** One stored entry with its place and hashes. */
  record Link(long seq, AuditEntry entry, String previousHash, String hash) {}

  /** The last number and hash. */
  record Head(long seq, String hash) {}

  /** Appends in order; holds the head row until the transaction ends. */
  void append(List<AuditEntry> entries) {
    var head =
        jdbc.sql("select last_seq, last_hash from audit_head where id = 1 for update")
            .query(AuditChain::toHead)
            .single();
    var rows = new ArrayList<Object[]>(entries.size());
    for (var entry : entries) {
      long seq = head.seq() + 1;
      var hash = entry.hash(seq, head.hash());
      rows.add(row(entry, seq, head.hash(), hash));
      head = new Head(seq, hash);
    }
    // in one go: a change of the calendar may write thousands, and the head is locked meanwhile
    template.batchUpdate(INSERT, rows);
    jdbc.sql("update audit_head set last_seq = ?, last_hash = ? where id = 1")
        .params(head.seq(), head.hash())
        .update();
  }

  private static Object[] row(AuditEntry entry, long seq, String previousHash, String hash) {
    return new Object[] {
      seq,
      entry.at().atOffset(ZoneOffset.UTC),
      entry.actor(),
      entry.act(),
      entry.subject(),
      entry.detail(),
      previousHash,
      hash
    };
  }

  Head head() {
    return jdbc.sql("select last_seq, last_hash from audit_head where id = 1")
        .query(AuditChain::toHead)
        .single();
  }

  /** At most {@code limit} entries after this number, in order. */
  List<Link> after(long seq, int limit) {
    return jdbc.sql(
            """
            select seq, acted_at, actor, act, subject, detail, prev_hash, entry_hash
            from audit_entry where seq > ? order by seq fetch first ? rows only
            """)
        .params(seq, limit)
        .query(AuditChain::toLink)
        .list();
  }

  private static Head toHead(ResultSet row, int number) throws SQLException {
    return new Head(row.getLong("last_seq"), row.getString("last_hash"));
  }

  private static Link toLink(ResultSet row, int number) throws SQLException {
    var entry =
        new AuditEntry(
            row.getObject("acted_at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("act"),
            row.getString("subject"),
            row.getString("detail"));
    return new Link(
        row.getLong("seq"), entry, row.getString("prev_hash"), row.getString("entry_hash"));
  }
}
