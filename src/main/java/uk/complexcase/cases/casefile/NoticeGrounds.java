package uk.complexcase.cases.casefile;

import uk.complexcase.foundation.shared.CaseRef;

/** On which ground a warning notice that protects a child stands (TCS-27, F-23). */
public interface NoticeGrounds {

  /**
   * Whether a notice in force stands on nothing but the child's age: served before 16, with no care
   * order, emergency protection order or police protection. The caller has seen to it who asks.
   */
  boolean restsOnAge(CaseRef child);
}
