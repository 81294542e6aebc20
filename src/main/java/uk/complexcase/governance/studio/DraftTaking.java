package uk.complexcase.governance.studio;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.studio.Revision.Standing;

/** Says which files a draft consists of. */
@Service
@Transactional
public class DraftTaking {

  private final OpenDrafts open;
  private final KeptRevisions revisions;
  private final DraftReading reading;
  private final AuditLog audit;

  DraftTaking(OpenDrafts open, KeptRevisions revisions, DraftReading reading, AuditLog audit) {
    this.open = open;
    this.revisions = revisions;
    this.reading = reading;
    this.audit = audit;
  }

  /** Takes a file in force into a draft. */
  public Answer take(PractitionerId who, String ref, String file) {
    return open.answer(
        ref,
        "file",
        draft -> {
          var text = reading.before().get(file);
          if (text == null) {
            return new Answer.Refused("file", "Choose a file that is in force");
          }
          if (!KeptRevisions.present(revisions.of(ref, file))) {
            revisions.base(draft, who, file, text);
            audit.act(who, "PROCEDURE_FILE_TAKEN", ref, file);
          }
          return new Answer.Done(file, "The file is part of the draft now.");
        });
  }

  /** Adds an empty form. */
  public Answer newForm(PractitionerId who, String ref, String title) {
    var wrong = Titles.wrong(title, "Write the title of the form");
    return wrong != null
        ? wrong
        : open.answer(ref, "title", draft -> added(draft, who, NewForm.of(title.strip())));
  }

  private Answer added(Draft draft, PractitionerId who, NewForm form) {
    if (form.file().isEmpty()) {
      return new Answer.Refused("title", "Write the title of the form in letters");
    }
    if (reading.before().containsKey(form.file())
        || KeptRevisions.present(revisions.of(draft.ref(), form.file()))) {
      return new Answer.Refused("title", "There is a form of this name: choose another");
    }
    int latest = revisions.latest(draft.ref(), form.file());
    revisions.add(draft, who, form.file(), latest, Standing.DRAFT, form.text());
    audit.act(who, "PROCEDURE_FILE_ADDED", draft.ref(), form.file());
    return new Answer.Done(form.file(), "The form was added.");
  }

  /** Takes a file out of a draft; its revisions are kept, and none is left to be decided. */
  public Answer takeOut(PractitionerId who, String ref, String file) {
    return open.answer(
        ref,
        "file",
        draft -> {
          var known = revisions.of(ref, file);
          if (KeptRevisions.present(known)) {
            var one = DraftFile.one(known);
            one.beside().forEach(each -> revisions.settle(ref, file, each.savedBy()));
            revisions.add(draft, who, file, one.current().number(), Standing.DRAFT, null);
            audit.act(who, "PROCEDURE_FILE_TAKEN_OUT", ref, file);
          }
          return new Answer.Done(file, "The file is no longer part of the draft.");
        });
  }

  /**
   * Takes a file that owners added out of the procedure, once the draft is in force.
   *
   * @param shown the revision that was read; what somebody saved since is not thrown away
   */
  public Answer remove(PractitionerId who, String ref, String file, int shown) {
    return open.answer(
        ref,
        "file",
        draft -> {
          var known = revisions.of(ref, file);
          if (!KeptRevisions.present(known) || !reading.addedByOwners(file)) {
            return new Answer.Refused(
                "file", "Only a file that owners added can be taken out of the procedure");
          }
          if (DraftFile.one(known).current().number() != shown) {
            return new Answer.Refused(
                "file", "Somebody saved this file since you opened the page: look at it first");
          }
          revisions.add(draft, who, file, shown, Standing.DRAFT, "");
          audit.act(who, "PROCEDURE_FILE_REMOVED", ref, file);
          return new Answer.Done(
              file,
              "The draft takes the file out of the procedure. Until it is in force, it stays.");
        });
  }
}
