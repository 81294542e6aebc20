package uk.complexcase.governance.studio;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** Something that was done with a draft as a whole, with its reason where one is asked for. */
public record DraftAct(Kind kind, PractitionerId actor, Instant at, String reason) {

  /** What was done. */
  public enum Kind {
    BEGUN("Begun"),
    ASKED("Approval asked for"),
    TAKEN_BACK("Taken back to be changed"),
    SENT_BACK("Sent back to be changed"),
    REBASED("Compared with the newest release from here on"),
    APPROVED("Approved and put into force"),
    NOT_RELEASED("Approved, and could not be put into force"),
    WITHDRAWN("Withdrawn");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
