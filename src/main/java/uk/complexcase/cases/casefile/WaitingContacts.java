package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.util.List;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/**
 * The contacts that wait at the hub, for the lists of governance (TCS-10, SCR-B-46). Says nothing
 * about who may know of them: for use behind a check only.
 */
public interface WaitingContacts {

  /** Every contact that is not decided yet, first received first. */
  List<Waiting> waiting();

  /**
   * Every contact that was decided after the one instant, up to the other, first received first.
   */
  List<Waiting> decided(Instant after, Instant until);

  /**
   * One contact.
   *
   * @param children the files that hold its children now
   */
  record Waiting(ContactRef contact, List<CaseRef> children, Instant receivedAt) {

    public Waiting {
      children = List.copyOf(children);
    }
  }
}
