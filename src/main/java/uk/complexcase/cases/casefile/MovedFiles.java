package uk.complexcase.cases.casefile;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Files that were merged, or parted again.
 *
 * @param touched the files whose records may belong elsewhere now
 * @param holder finds the file that holds the child of a file now
 */
public record MovedFiles(List<CaseRef> touched, UnaryOperator<CaseRef> holder) {

  public MovedFiles {
    touched = List.copyOf(touched);
  }

  /** The touched files as the database writes them. */
  public List<String> refs() {
    return touched.stream().map(CaseRef::value).toList();
  }

  /** The file that holds the child now, as the database writes it. */
  public String now(CaseRef openedOn) {
    return holder.apply(openedOn).value();
  }

  /** The file that holds the child now of the file a record was opened on. */
  public String now(String openedOn) {
    return now(new CaseRef(openedOn));
  }
}
