package uk.complexcase.cases.casefile;

import java.util.List;
import uk.complexcase.foundation.shared.CaseRef;

/** What links a child to other children, as one room knows it. */
public interface ChildLinks {

  /** Every link of this child, whoever asks: the reader sees to it what may be shown to whom. */
  List<Link> links(CaseRef child);

  /**
   * One link.
   *
   * @param other the file that holds the other child's case now
   * @param through what both are part of, for example "contact R-4K7P-2QXM"
   */
  record Link(CaseRef other, String through) {}
}
