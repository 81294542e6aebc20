package uk.complexcase.cases.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.actions.ActionLife.Changed.Done;
import uk.complexcase.cases.actions.ActionLife.Changed.Refused;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** The life of actions in the database, with their clocks and what is left on the chronologies. */
@Service
@Transactional
class KeptActionLife implements ActionLife {

  private static final String CHANGED =
      "Somebody changed this action meanwhile: open it again and see how it stands";

  private final ItemRows rows;
  private final ChildRows childRows;
  private final LifeRows lives;
  private final ChangeRows changes;
  private final LifeReading reading;
  private final ItemTrace trace;
  private final ActionClock clocks;
  private final ActionBook book;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final CaseFiles files;
  private final InstantSource clock;

  KeptActionLife(
      ItemRows rows,
      ChildRows childRows,
      LifeRows lives,
      ChangeRows changes,
      LifeReading reading,
      ItemTrace trace,
      ActionClock clocks,
      ActionBook book,
      PeopleDirectory people,
      CaseAccess access,
      CaseFiles files,
      InstantSource clock) {
    this.rows = rows;
    this.childRows = childRows;
    this.lives = lives;
    this.changes = changes;
    this.reading = reading;
    this.trace = trace;
    this.clocks = clocks;
    this.book = book;
    this.people = people;
    this.access = access;
    this.files = files;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Standing> find(String ref) {
    return reading.of(List.of(ref)).stream().filter(one -> !one.recommendation()).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Standing> ofSource(Viewer viewer, String source) {
    return reading.allChildren(rows.ofSource(source), viewer, reading::opensAll);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Standing> ofOwner(Viewer viewer) {
    return reading.allChildren(items(lives.runningOf(viewer.id())), viewer, reading::hiddenNone);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Standing> runningOf(PractitionerId owner) {
    return reading.of(lives.runningOf(owner));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Standing> waitingForAgency(Viewer viewer) {
    boolean leads = viewer.roles().stream().anyMatch(role -> role != Role.REFERRER);
    return leads
        ? reading.allChildren(
            items(lives.waitingFor(viewer.organisation().agency())), viewer, reading::hiddenNone)
        : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Standing> ofChild(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    return reading.allChildren(rows.ofFile(file), viewer, reading::opensAll);
  }

  private List<StoredItem> items(List<String> refs) {
    return refs.stream().flatMap(ref -> rows.find(ref).stream()).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Change> historyOf(String ref) {
    return changes.of(ref);
  }

  @Override
  public Changed accept(String ref, int round, PractitionerId by, Instant at) {
    return lives.accept(ref, round, by, at)
        ? changed(ref, "ACTION_ACCEPTED", "accepted", "", by, at)
        : overtaken();
  }

  @Override
  public Changed handOn(
      String ref, int round, PractitionerId to, String reason, PractitionerId by, Instant at) {
    var refused = ItemCheck.text("reason", reason, "Enter why somebody else is to do it");
    if (refused.isPresent()) {
      return refused(refused.get());
    }
    // somebody kept from a child is answered for as somebody unknown
    Optional<Practitioner> known =
        people.find(to).filter(person -> access.keptFrom(to, children(ref)).isEmpty());
    if (known.isEmpty()) {
      return new Refused("owner", "Choose the owner from the list");
    }
    return lives.handOn(ref, round, to, known.get().organisation().agency())
        ? changed(ref, "ACTION_HANDED_ON", "handed on", reason, by, at)
        : overtaken();
  }

  @Override
  public Changed giveBack(String ref, int round, String reason, PractitionerId by, Instant at) {
    var refused = ItemCheck.text("reason", reason, "Enter why it cannot be done");
    if (refused.isPresent()) {
      return refused(refused.get());
    }
    return lives.giveBack(ref, round, Text.clean(reason))
        ? changed(ref, "ACTION_GIVEN_BACK", "given back to the chair", reason, by, at)
        : overtaken();
  }

  @Override
  public Changed done(
      String ref, int round, String words, String evidence, PractitionerId by, Instant at) {
    var refused = ItemCheck.text("words", words, "Write what was done");
    if (refused.isEmpty() && lives.find(ref).filter(LifeRows.Life::evidenceAsked).isPresent()) {
      refused =
          ItemCheck.text("evidence", evidence, "Say what shows it: the chair asked for evidence");
    }
    if (refused.isPresent()) {
      return refused(refused.get());
    }
    if (!lives.done(ref, round, Text.clean(words), Text.clean(evidence), by, at)) {
      return overtaken();
    }
    clocks.met(ref, at);
    return changed(ref, "ACTION_DONE", "done", "", by, at);
  }

  @Override
  public Changed moveTo(
      String ref, int round, LocalDate due, String reason, PractitionerId by, Instant at) {
    var refused =
        ItemCheck.text("reason", reason, "Enter why the date changes")
            .or(() -> ItemCheck.due(due, LondonTime.today(clock)));
    if (refused.isPresent()) {
      return refused(refused.get());
    }
    if (!lives.move(ref, round, due)) {
      return overtaken();
    }
    clocks.set(ref, require(ref).agreedAt(), due, Text.clean(reason), by);
    return changed(ref, "ACTION_MOVED", "is to be done by " + LondonTime.day(due), reason, by, at);
  }

  @Override
  public Changed callOff(String ref, int round, String reason, PractitionerId by, Instant at) {
    if (lives.find(ref).filter(life -> life.round() == round).isEmpty()) {
      return overtaken();
    }
    return switch (book.withdraw(ref, reason, by, at)) {
      case ActionBook.Taken.Done done -> new Done(require(ref));
      case ActionBook.Taken.Refused no -> refused(no);
    };
  }

  @Override
  public Changed askEvidence(String ref, boolean asked, PractitionerId by, Instant at) {
    lives.askEvidence(ref, asked);
    return changed(
        ref,
        "ACTION_EVIDENCE_ASKED",
        asked ? "is to be shown as done" : "need not be shown as done",
        "",
        by,
        at);
  }

  private Changed changed(
      String ref, String act, String word, String reason, PractitionerId by, Instant at) {
    changes.note(ref, new Change(act, Text.clean(reason), by, at));
    trace.changed(rows.find(ref).orElseThrow(), act, word, by, at);
    return new Done(require(ref));
  }

  private Standing require(String ref) {
    return find(ref).orElseThrow(() -> new NotVisible("Action " + ref));
  }

  private List<CaseRef> children(String ref) {
    return childRows.of(List.of(ref)).stream().map(ChildRows.Child::ref).toList();
  }

  private static Changed overtaken() {
    return new Refused("", CHANGED);
  }

  private static Changed refused(ActionBook.Taken.Refused no) {
    return new Refused(no.field(), no.sentence());
  }
}
