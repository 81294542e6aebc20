package uk.complexcase.cases.casesystem;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casesystem.CaseSystem.NumberTaken.Entered;
import uk.complexcase.cases.casesystem.CaseSystem.NumberTaken.Refused;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** The case system as rooms and pages meet it. */
@Service
@Transactional
class LinkedCaseSystem implements CaseSystem {

  private static final int LONGEST_NUMBER = 60;
  private static final String CORRECTED =
      "The number was corrected: it goes again, and what lies under the old number has to be removed"
          + " there.";

  private final Numbers numbers;
  private final HandOverRows rows;
  private final Envelope envelope;
  private final CaseSystemSettings settings;
  private final CaseFiles files;
  private final CaseAccess access;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  LinkedCaseSystem(
      Numbers numbers,
      HandOverRows rows,
      Envelope envelope,
      CaseSystemSettings settings,
      CaseFiles files,
      CaseAccess access,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.numbers = numbers;
    this.rows = rows;
    this.envelope = envelope;
    this.settings = settings;
    this.files = files;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String numberHint() {
    return settings.numberHint();
  }

  @Override
  public NumberTaken enterNumber(Viewer viewer, CaseRef child, String typed) {
    files.identity(viewer, child);
    CaseRef current = files.current(child);
    String number = typed.strip();
    if (number.length() > LONGEST_NUMBER
        || !Pattern.matches(settings.numberForm(), number)
        || !number.equals(ReceiptText.clean(number))) {
      return new Refused(
          "Enter the number as " + settings.name() + " shows it: " + settings.numberHint());
    }
    boolean elsewhere =
        numbers.standingOn(settings.name(), number).stream()
            .anyMatch(other -> !files.current(other).equals(current));
    if (elsewhere) {
      return new Refused("This number is in use for another child: check it in " + settings.name());
    }
    Optional<CaseNumber> before = numbers.of(current);
    if (before.isPresent() && before.get().number().equals(number)) {
      return new Entered(before.get());
    }
    var entered = new CaseNumber(number, settings.name(), viewer.id(), clock.instant());
    numbers.put(current, entered);
    trace(current, before.isPresent(), entered);
    rows.ofFile(current).forEach(row -> send(row, number));
    return new Entered(entered);
  }

  private void trace(CaseRef child, boolean corrected, CaseNumber number) {
    String act = corrected ? "CASE_NUMBER_CORRECTED" : "CASE_NUMBER_ENTERED";
    String line = "Number in " + number.system() + (corrected ? " corrected" : " entered");
    files.chronicle(new ChronologyEntry(child, number.at(), act, line, number.by(), child.value()));
    audit.act(number.by(), act, child.value(), "In " + number.system());
  }

  /** What waited for the number goes now; what went under another goes again under this. */
  private void send(StoredHandOver row, String number) {
    if (!row.number().isEmpty() && !row.number().equals(number)) {
      rows.anew(row, CORRECTED, clock.instant());
    } else if (row.state() == HandOverState.WAITING || row.state() == HandOverState.FAILED) {
      rows.dueNow(row, clock.instant());
    } else {
      return;
    }
    events.publishEvent(new HandOverAsked(row.ref()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CaseNumber> number(Viewer viewer, CaseRef child) {
    files.identity(viewer, child);
    return numbers.firstOf(List.of(files.current(child), child));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CaseRef, CaseNumber> numbers(Collection<CaseRef> children) {
    var found = new LinkedHashMap<CaseRef, CaseNumber>();
    for (CaseRef child : children) {
      numbers
          .firstOf(List.of(files.current(child), child))
          .ifPresent(number -> found.put(child, number));
    }
    return found;
  }

  @Override
  public String handOver(NewHandOver wanted, PractitionerId by, Instant at) {
    Instant madeAt = at.truncatedTo(ChronoUnit.MICROS);
    var row =
        new StoredHandOver(
            References.fresh("H"),
            wanted.child(),
            files.current(wanted.child()),
            wanted.source(),
            wanted.kind(),
            wanted.title(),
            madeAt,
            by,
            "",
            1,
            HandOverState.WAITING,
            madeAt,
            0,
            madeAt,
            "",
            "");
    var documents = new HandOverRows.Documents(envelope.record(wanted.record()), wanted.pdf());
    if (!rows.add(wanted.key(), row, documents)) {
      return rows.withKey(wanted.key()).orElseThrow().ref();
    }
    audit.act(by, "RECORD_TO_BE_HANDED_OVER", row.ref(), "Of " + row.source());
    events.publishEvent(new HandOverAsked(row.ref()));
    return row.ref();
  }

  @Override
  @Transactional(readOnly = true)
  public List<HandOver> ofSource(String source) {
    return rows.ofSource(source).stream().map(StoredHandOver::shown).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<HandOver> ofChild(Viewer viewer, CaseRef child) {
    return seen(viewer, child).stream().map(StoredHandOver::shown).toList().reversed();
  }

  @Override
  @Transactional(readOnly = true)
  public List<HandOver> notReceived(Viewer viewer, CaseRef child) {
    return seen(viewer, child).stream()
        .filter(row -> row.state() != HandOverState.RECEIVED)
        .map(StoredHandOver::shown)
        .toList();
  }

  @Override
  public void again(Viewer viewer, CaseRef child, String handOver) {
    StoredHandOver row =
        seen(viewer, child).stream()
            .filter(one -> one.ref().equals(handOver))
            .findFirst()
            .orElseThrow(() -> new NotVisible("Hand-over " + handOver));
    if (row.state() != HandOverState.RECEIVED) {
      rows.dueNow(row, clock.instant());
      audit.act(viewer.id(), "RECORD_ASKED_AGAIN", row.ref(), "Of " + row.source());
      events.publishEvent(new HandOverAsked(row.ref()));
    }
  }

  private List<StoredHandOver> seen(Viewer viewer, CaseRef child) {
    files.identity(viewer, child);
    List<StoredHandOver> all = rows.ofFile(child);
    Set<CaseRef> open =
        access.openOf(viewer, all.stream().map(StoredHandOver::child).collect(Collectors.toSet()));
    return all.stream().filter(row -> open.contains(row.child())).toList();
  }
}
