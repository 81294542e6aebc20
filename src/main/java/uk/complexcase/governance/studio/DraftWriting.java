package uk.complexcase.governance.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.governance.studio.Revision.Standing;
import uk.complexcase.procedure.FileGate;
import uk.complexcase.procedure.FileGate.Admission;
import uk.complexcase.procedure.ProcedureFiles;

/**
 * Writes drafts. Whatever is saved is kept: what was made from an older revision stands beside the
 * one it met, until its author decides which counts.
 */
@Service
@Transactional
public class DraftWriting {

  static final int LONGEST_TITLE = 200;

  private final DraftRows drafts;
  private final RevisionRows revisions;
  private final ProcedureFiles procedure;
  private final FileGate gate;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final InstantSource clock;

  DraftWriting(
      DraftRows drafts,
      RevisionRows revisions,
      ProcedureFiles procedure,
      FileGate gate,
      PeopleDirectory people,
      AuditLog audit,
      InstantSource clock) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.procedure = procedure;
    this.gate = gate;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a draft of no file yet; answers with its reference. */
  public Answer begin(PractitionerId who, String title) {
    var wrong = wrongTitle(title, "Write what the change is for");
    if (wrong != null) {
      return wrong;
    }
    var now = now();
    var draft =
        new Draft(
            References.fresh(Draft.PREFIX),
            title.strip(),
            who,
            now,
            procedure.release(),
            DraftState.OPEN,
            0,
            null,
            null,
            now);
    drafts.insert(draft);
    drafts.add(draft.ref(), new DraftAct(DraftAct.Kind.BEGUN, who, now, ""));
    audit.act(who, "PROCEDURE_DRAFT_BEGUN", draft.ref(), "Based on release " + draft.basedOn());
    return new Answer.Done(draft.ref(), "The draft was begun. Nothing of it is in force.");
  }

  /** Takes a file in force into a draft. */
  public Answer take(PractitionerId who, String ref, String file) {
    return whileOpen(
        ref,
        "file",
        draft -> {
          var text = procedure.inForce().get(file);
          if (text == null) {
            return new Answer.Refused("file", "Choose a file that is in force");
          }
          var known = of(ref, file);
          if (known.isEmpty() || DraftFile.one(known).current().gone()) {
            add(draft, who, file, next(known) - 1, Standing.BASE, text);
            audit.act(who, "PROCEDURE_FILE_TAKEN", ref, file);
          }
          return new Answer.Done(file, "The file is part of the draft now.");
        });
  }

  /** Adds an empty form. */
  public Answer newForm(PractitionerId who, String ref, String title) {
    var wrong = wrongTitle(title, "Write the title of the form");
    return wrong != null
        ? wrong
        : whileOpen(
            ref,
            "title",
            draft -> {
              var form = NewForm.of(title.strip());
              if (form.file().isEmpty()) {
                return new Answer.Refused("title", "Write the title of the form in letters");
              }
              var known = of(ref, form.file());
              if (procedure.inForce().containsKey(form.file())
                  || (!known.isEmpty() && !DraftFile.one(known).current().gone())) {
                return new Answer.Refused("title", "There is a form of this name: choose another");
              }
              add(draft, who, form.file(), next(known) - 1, Standing.DRAFT, form.text());
              audit.act(who, "PROCEDURE_FILE_ADDED", ref, form.file());
              return new Answer.Done(form.file(), "The form was added.");
            });
  }

  /** Takes a file out of a draft; its revisions are kept. */
  public Answer takeOut(PractitionerId who, String ref, String file) {
    return whileOpen(
        ref,
        "file",
        draft -> {
          var known = of(ref, file);
          if (!known.isEmpty() && !DraftFile.one(known).current().gone()) {
            add(draft, who, file, DraftFile.one(known).current().number(), Standing.DRAFT, null);
            audit.act(who, "PROCEDURE_FILE_TAKEN_OUT", ref, file);
          }
          return new Answer.Done(file, "The file is no longer part of the draft.");
        });
  }

  /**
   * Saves a file of the draft.
   *
   * @param madeFrom the revision the author had before them
   */
  public Saved save(PractitionerId who, String ref, String file, byte[] content, int madeFrom) {
    return switch (gate.admit(file, content)) {
      case Admission.Refused refused -> new Saved.Refused(refused.sentence());
      case Admission.Admitted in -> {
        var draft = drafts.hold(ref);
        if (draft.isEmpty() || draft.get().state() != DraftState.OPEN) {
          yield new Saved.Refused(notOpen(draft));
        }
        var known = of(ref, file);
        if (known.isEmpty() || DraftFile.one(known).current().gone()) {
          yield new Saved.Refused(
              "This file was taken out of the draft meanwhile. Download what you have, and bring it"
                  + " in again if it still counts.");
        }
        yield kept(draft.get(), who, known, in.text(), madeFrom);
      }
    };
  }

  /** Takes a file that was brought into the draft, in the place of the one it has. */
  public Saved bring(PractitionerId who, String ref, String name, byte[] content) {
    return switch (gate.admit(name, content)) {
      case Admission.Refused refused -> new Saved.Refused(refused.sentence());
      case Admission.Admitted in when FileKind.of(in.name()).isEmpty() ->
          new Saved.Refused(
              "Name the file in small letters, figures and hyphens, ending in .bpmn, .dmn or .form");
      case Admission.Admitted in -> {
        var draft = drafts.hold(ref);
        if (draft.isEmpty() || draft.get().state() != DraftState.OPEN) {
          yield new Saved.Refused(notOpen(draft));
        }
        audit.act(who, "PROCEDURE_FILE_BROUGHT", ref, in.name());
        yield brought(draft.get(), who, in);
      }
    };
  }

  private Saved brought(Draft draft, PractitionerId who, Admission.Admitted in) {
    var known = of(draft.ref(), in.name());
    if (!known.isEmpty() && !DraftFile.one(known).current().gone()) {
      return kept(draft, who, known, in.text(), DraftFile.one(known).current().number());
    }
    var inForce = procedure.inForce().get(in.name());
    if (inForce != null) {
      add(draft, who, in.name(), next(known) - 1, Standing.BASE, inForce);
    }
    int before = next(of(draft.ref(), in.name())) - 1;
    return new Saved.Kept(add(draft, who, in.name(), before, Standing.DRAFT, in.text()));
  }

  /**
   * Decides between what a person saved beside the draft and what it met.
   *
   * @param mine whether what they saved counts from now on
   */
  public Answer settle(PractitionerId who, String ref, String file, boolean mine) {
    return whileOpen(
        ref,
        "take",
        draft -> {
          var known = of(ref, file);
          var own =
              known.isEmpty()
                  ? Optional.<Revision>empty()
                  : DraftFile.one(known).beside().stream()
                      .filter(each -> each.savedBy().equals(who))
                      .findFirst();
          if (own.isEmpty()) {
            return new Answer.Done(file, "There was nothing left to decide.");
          }
          revisions.settle(ref, file, who);
          if (mine) {
            var text = revisions.text(ref, file, own.get().number()).orElseThrow();
            add(draft, who, file, own.get().number(), Standing.DRAFT, text);
          }
          audit.act(who, "PROCEDURE_FILE_SETTLED", ref, file + (mine ? ": own" : ": the other's"));
          return new Answer.Done(
              file,
              mine
                  ? "Yours counts now. What it replaces is kept in the list of revisions."
                  : "The other one counts. Yours is kept in the list of revisions.");
        });
  }

  private Saved kept(
      Draft draft, PractitionerId who, List<Revision> known, String text, int madeFrom) {
    var current = DraftFile.one(known).current();
    if (Digests.of(text).equals(current.sha256())) {
      return new Saved.Kept(current.number());
    }
    if (madeFrom == current.number()) {
      return new Saved.Kept(add(draft, who, current.file(), madeFrom, Standing.DRAFT, text));
    }
    int number = add(draft, who, current.file(), madeFrom, Standing.BESIDE, text);
    return new Saved.Beside(
        number,
        "%s saved this file %s, after you opened it. Yours is kept beside it: decide which counts."
            .formatted(people.nameOf(current.savedBy()), LondonTime.say(current.savedAt(), now())));
  }

  private int add(
      Draft draft,
      PractitionerId who,
      String file,
      int madeFrom,
      Standing standing,
      @Nullable String text) {
    var now = now();
    int number = next(of(draft.ref(), file));
    var sha256 = Digests.of(text == null ? "" : text);
    revisions.add(
        draft.ref(),
        new Revision(file, number, madeFrom, standing, text == null, sha256, who, now),
        text);
    drafts.update(draft.in(draft.state(), now));
    return number;
  }

  private Answer whileOpen(String ref, String field, Function<Draft, Answer> act) {
    var draft = drafts.hold(ref);
    return draft.isPresent() && draft.get().state() == DraftState.OPEN
        ? act.apply(draft.get())
        : new Answer.Refused(field, notOpen(draft));
  }

  static String notOpen(Optional<Draft> draft) {
    return switch (draft.map(Draft::state).orElse(DraftState.WITHDRAWN)) {
      case AWAITING_APPROVAL, RELEASING ->
          "This draft waits for approval. Take it back first; then it can be changed.";
      case RELEASED -> "This draft is in force. Begin another one to change it again.";
      default -> "This draft was withdrawn. Begin another one.";
    };
  }

  private static Answer.@Nullable Refused wrongTitle(String title, String whenEmpty) {
    if (title.isBlank()) {
      return new Answer.Refused("title", whenEmpty);
    }
    return title.strip().length() > LONGEST_TITLE
        ? new Answer.Refused("title", "Say it in " + LONGEST_TITLE + " characters or fewer")
        : null;
  }

  private List<Revision> of(String ref, String file) {
    return revisions.of(ref).stream().filter(each -> each.file().equals(file)).toList();
  }

  private static int next(List<Revision> ofFile) {
    return ofFile.stream().mapToInt(Revision::number).max().orElse(0) + 1;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
