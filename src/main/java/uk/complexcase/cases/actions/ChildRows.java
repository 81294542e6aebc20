package uk.complexcase.cases.actions;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;

/** Of which children the items of the book speak, and which files hold them now. */
@Component
class ChildRows {

  private final JdbcClient jdbc;

  ChildRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One child of one item, as agreed and as its file is held now. */
  record Child(String itemRef, CaseRef ref, CaseRef current) {}

  void add(String itemRef, int position, CaseRef child, CaseRef current) {
    jdbc.sql("insert into agreed_item_child values (?, ?, ?, ?)")
        .params(itemRef, position, child.value(), current.value())
        .update();
  }

  List<Child> of(Collection<String> itemRefs) {
    if (itemRefs.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select item_ref, case_ref, current_case_ref from agreed_item_child
            where item_ref in (:refs) order by item_ref, position
            """)
        .param("refs", itemRefs)
        .query((row, i) ->
            new Child(
                row.getString(1), new CaseRef(row.getString(2)), new CaseRef(row.getString(3))))
        .list();
  }

  /** The files that items speak of and that this file holds now. */
  List<CaseRef> heldBy(CaseRef current) {
    return jdbc.sql("select distinct case_ref from agreed_item_child where current_case_ref = ?")
        .param(current.value())
        .query((row, i) -> new CaseRef(row.getString(1)))
        .list();
  }

  /** References of the actions about any of these files, as agreed or as held now. */
  List<String> actionsHeldBy(Collection<CaseRef> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select distinct i.ref from agreed_item i join agreed_item_child c on c.item_ref = i.ref
            where not i.recommendation
              and (c.current_case_ref in (:files) or c.case_ref in (:files))
            """)
        .param("files", files.stream().map(CaseRef::value).toList())
        .query(String.class)
        .list();
  }

  /** Points the children of these files to what holds them now. */
  void follow(Collection<CaseRef> touched, UnaryOperator<CaseRef> current) {
    for (CaseRef ref :
        touched.stream().flatMap(held -> heldBy(held).stream()).distinct().toList()) {
      jdbc.sql("update agreed_item_child set current_case_ref = ? where case_ref = ?")
          .params(current.apply(ref).value(), ref.value())
          .update();
    }
  }
}
