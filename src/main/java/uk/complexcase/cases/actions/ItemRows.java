package uk.complexcase.cases.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;

/** The rows of the book. */
@Component
class ItemRows {

  private static final String SELECT =
      """
      select ref, source, request_key, recommendation, kind, words, agency, owner, owner_name, due,
             state, agreed_at, agreed_by, answer
      from agreed_item
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  ItemRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** Whether the item was added; false when its key was there already. */
  boolean add(StoredItem item) {
    Boolean added =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        """
                        insert into agreed_item (ref, source, request_key, recommendation,
                          kind, words, agency, owner, owner_name, due, state, agreed_at,
                          agreed_by, answer, withdrawn_reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')
                        """,
                        values(item)));
    return Boolean.TRUE.equals(added);
  }

  private static @Nullable Object[] values(StoredItem item) {
    return new @Nullable Object[] {
      item.ref(),
      item.source(),
      item.key(),
      item.recommendation(),
      item.kind().name(),
      item.words(),
      item.agency().name(),
      item.owner() == null ? null : item.owner().value(),
      item.ownerName(),
      item.due(),
      item.state().name(),
      utc(item.agreedAt()),
      item.agreedBy().value()
    };
  }

  Optional<StoredItem> find(String ref) {
    return jdbc.sql(SELECT + "where ref = ?").param(ref).query(ItemRows::item).optional();
  }

  Optional<StoredItem> find(String source, String key) {
    return jdbc.sql(SELECT + "where source = ? and request_key = ?")
        .params(source, key)
        .query(ItemRows::item)
        .optional();
  }

  List<StoredItem> ofSource(String source) {
    return jdbc.sql(SELECT + "where source = ? order by agreed_at, seq")
        .param(source)
        .query(ItemRows::item)
        .list();
  }

  /** Those about any of these files, in the order they were agreed. */
  List<StoredItem> ofChildren(Collection<CaseRef> children) {
    return jdbc.sql(
            SELECT
                + """
                where ref in (select item_ref from agreed_item_child where case_ref in (:children))
                order by agreed_at, seq
                """)
        .param("children", children.stream().map(CaseRef::value).toList())
        .query(ItemRows::item)
        .list();
  }

  /** Items about the child whose file this is now, in the order they were agreed. */
  List<StoredItem> ofFile(CaseRef file) {
    return jdbc.sql(
            SELECT
                + """
                where ref in (select item_ref from agreed_item_child
                              where current_case_ref = ? or case_ref = ?)
                order by agreed_at, seq
                """)
        .params(file.value(), file.value())
        .query(ItemRows::item)
        .list();
  }

  /** Whether the item was running and is withdrawn now. */
  boolean withdraw(StoredItem item, ItemState to, String reason, PractitionerId by, Instant at) {
    return jdbc.sql(
                """
                update agreed_item
                set state = ?, withdrawn_reason = ?, withdrawn_by = ?, withdrawn_at = ?
                where ref = ? and state = ?
                """)
            .params(to.name(), reason, by.value(), utc(at), item.ref(), item.state().name())
            .update()
        > 0;
  }

  /** Whether the recommendation waited and is answered now. */
  boolean answer(String ref, ItemState to, String words, PractitionerId by, Instant at) {
    return jdbc.sql(
                """
                update agreed_item set state = ?, answer = ?, answered_by = ?, answered_at = ?
                where ref = ? and recommendation and state = 'AWAITING_ANSWER'
                """)
            .params(to.name(), words, by.value(), utc(at), ref)
            .update()
        > 0;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static StoredItem item(ResultSet row, int number) throws SQLException {
    String owner = row.getString("owner");
    return new StoredItem(
        row.getString("ref"),
        row.getString("source"),
        row.getString("request_key"),
        row.getBoolean("recommendation"),
        ActionKind.valueOf(row.getString("kind")),
        row.getString("words"),
        Agency.valueOf(row.getString("agency")),
        owner == null ? null : new PractitionerId(owner),
        row.getString("owner_name"),
        row.getObject("due", LocalDate.class),
        ItemState.valueOf(row.getString("state")),
        row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
        new PractitionerId(row.getString("agreed_by")),
        row.getString("answer"));
  }
}
