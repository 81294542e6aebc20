package uk.complexcase.governance.studio;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.studio.Revision.Standing;
import uk.complexcase.procedure.FileGate;
import uk.complexcase.procedure.FileGate.Admission;
import uk.complexcase.procedure.ProcedureFiles;

/**
 * Saves files of drafts. Whatever is saved is kept: what was made from an older revision stands
 * beside the one it met, until its author decides which counts.
 */
@Service
@Transactional
public class DraftSaving {

  private final OpenDrafts open;
  private final KeptRevisions revisions;
  private final ProcedureFiles procedure;
  private final FileGate gate;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final InstantSource clock;

  DraftSaving(
      OpenDrafts open,
      KeptRevisions revisions,
      ProcedureFiles procedure,
      FileGate gate,
      PeopleDirectory people,
      AuditLog audit,
      InstantSource clock) {
    this.open = open;
    this.revisions = revisions;
    this.procedure = procedure;
    this.gate = gate;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Saves a file of the draft.
   *
   * @param madeFrom the revision the author had before them
   */
  public Saved save(PractitionerId who, String ref, String file, byte[] content, int madeFrom) {
    return switch (gate.admit(file, content)) {
      case Admission.Refused refused -> new Saved.Refused(refused.sentence());
      case Admission.Admitted in ->
          open.hold(ref, draft -> saved(draft, who, file, in, madeFrom), Saved.Refused::new);
    };
  }

  private Saved saved(
      Draft draft, PractitionerId who, String file, Admission.Admitted in, int madeFrom) {
    var known = revisions.of(draft.ref(), file);
    return KeptRevisions.present(known)
        ? kept(draft, who, known, in.text(), madeFrom)
        : new Saved.Refused(
            "This file was taken out of the draft meanwhile. Download what you have, and bring it"
                + " in again if it still counts.");
  }

  /**
   * Takes a file that was brought into the draft, in the place of the one it has.
   *
   * @param shown the revision the page showed that offered bringing; 0 where it showed none
   */
  public Saved bring(PractitionerId who, String ref, String name, byte[] content, int shown) {
    return switch (gate.admit(name, content)) {
      case Admission.Refused refused -> new Saved.Refused(refused.sentence());
      case Admission.Admitted in when FileKind.of(in.name()).isEmpty() ->
          new Saved.Refused(
              "Name the file in small letters, figures and hyphens, ending in .bpmn, .dmn or .form");
      case Admission.Admitted in ->
          open.hold(ref, draft -> brought(draft, who, in, shown), Saved.Refused::new);
    };
  }

  private Saved brought(Draft draft, PractitionerId who, Admission.Admitted in, int shown) {
    audit.act(who, "PROCEDURE_FILE_BROUGHT", draft.ref(), in.name());
    var known = revisions.of(draft.ref(), in.name());
    if (KeptRevisions.present(known)) {
      return kept(draft, who, known, in.text(), shown);
    }
    var inForce = procedure.inForce().get(in.name());
    if (inForce != null) {
      revisions.base(draft, who, in.name(), inForce);
    }
    int latest = revisions.latest(draft.ref(), in.name());
    return new Saved.Kept(revisions.add(draft, who, in.name(), latest, Standing.DRAFT, in.text()));
  }

  private Saved kept(
      Draft draft, PractitionerId who, List<Revision> known, String text, int madeFrom) {
    var current = DraftFile.one(known).current();
    if (Digests.of(text).equals(current.sha256())) {
      return new Saved.Kept(current.number());
    }
    if (madeFrom == current.number()) {
      return new Saved.Kept(
          revisions.add(draft, who, current.file(), madeFrom, Standing.DRAFT, text));
    }
    int number = revisions.add(draft, who, current.file(), madeFrom, Standing.BESIDE, text);
    return new Saved.Beside(number, met(current, who));
  }

  private String met(Revision current, PractitionerId who) {
    var when = LondonTime.say(current.savedAt(), clock.instant());
    return current.savedBy().equals(who)
        ? "You saved this file in another tab %s, after you opened it here. This version is kept beside it: decide which counts."
            .formatted(when)
        : "%s saved this file %s, after you opened it. Yours is kept beside it: decide which counts."
            .formatted(people.nameOf(current.savedBy()), when);
  }
}
