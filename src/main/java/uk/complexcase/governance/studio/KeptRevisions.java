package uk.complexcase.governance.studio;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.studio.Revision.Standing;

/** The revisions of a draft's files. None is ever overwritten. */
@Component
class KeptRevisions {

  private final DraftRows drafts;
  private final RevisionRows revisions;
  private final InstantSource clock;

  KeptRevisions(DraftRows drafts, RevisionRows revisions, InstantSource clock) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.clock = clock;
  }

  /** Those of one file, also where it was taken out; empty where it was never in the draft. */
  List<Revision> of(String ref, String file) {
    return revisions.of(ref).stream().filter(each -> each.file().equals(file)).toList();
  }

  /** Whether the file is part of the draft now. */
  static boolean present(List<Revision> ofFile) {
    return !ofFile.isEmpty() && !DraftFile.one(ofFile).current().gone();
  }

  /** The number of the latest revision of the file; 0 where there is none. */
  int latest(String ref, String file) {
    return of(ref, file).stream().mapToInt(Revision::number).max().orElse(0);
  }

  /**
   * Adds a revision after the latest.
   *
   * @param madeFrom number of the revision its author had before them
   * @param text null where the file is taken out
   * @return its number
   */
  int add(
      Draft draft,
      PractitionerId who,
      String file,
      int madeFrom,
      Standing standing,
      @Nullable String text) {
    var now = clock.instant();
    int number = latest(draft.ref(), file) + 1;
    var sha256 = Digests.of(text == null ? "" : text);
    revisions.add(
        draft.ref(),
        new Revision(file, number, madeFrom, standing, text == null, sha256, who, now),
        text);
    drafts.update(draft.in(draft.state(), now));
    return number;
  }

  /** Adds what is in force as the one the draft's own are compared with. */
  void base(Draft draft, PractitionerId who, String file, String inForce) {
    add(draft, who, file, latest(draft.ref(), file), Standing.BASE, inForce);
  }

  /** What the revision holds. */
  String text(String ref, String file, int number) {
    return revisions.text(ref, file, number).orElseThrow();
  }

  /** What the person saved beside the file is decided. */
  void settle(String ref, String file, PractitionerId who) {
    revisions.settle(ref, file, who);
  }
}
