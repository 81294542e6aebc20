package uk.complexcase.governance.studio;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.Reason;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ReleaseOutcome;
import uk.complexcase.procedure.Releasing;

/**
 * Approves drafts and puts them into force. The draft is marked before the engine is asked and
 * after it answered, each in a transaction of its own: what the engine took cannot be rolled back.
 */
@Service
public class DraftApproval {

  /** A release that takes longer was cut off: it may be looked up then. */
  private static final Duration LONGEST_RELEASE = Duration.ofMinutes(3);

  private static final String NOT_KNOWN =
      "It is not known yet whether it came into force: the product finds out and ends it within a few minutes. Look at this page again then.";
  private static final Logger LOG = LoggerFactory.getLogger(DraftApproval.class);

  private final DraftRows drafts;
  private final DraftReading reading;
  private final AskingApproval asking;
  private final NotWaiting notWaiting;
  private final DraftEntries entries;
  private final Releasing releasing;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  DraftApproval(
      DraftRows drafts,
      DraftReading reading,
      AskingApproval asking,
      NotWaiting notWaiting,
      DraftEntries entries,
      Releasing releasing,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.drafts = drafts;
    this.reading = reading;
    this.asking = asking;
    this.notWaiting = notWaiting;
    this.entries = entries;
    this.releasing = releasing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Approves a draft as it was read.
   *
   * @param digest names what was read; another text since then is refused
   */
  public Answer approve(PractitionerId who, String ref, String digest, String reason) {
    var wrong = Reason.wrong(reason, Answer.LONGEST_REASON, "Write why you approve it");
    if (wrong.isPresent()) {
      return new Answer.Refused("reason", wrong.get());
    }
    var marked = Objects.requireNonNull(transactions.execute(status -> mark(who, ref, digest)));
    if (marked instanceof Answer.Refused) {
      return marked;
    }
    var draft = reading.find(ref).orElseThrow();
    ReleaseOutcome outcome;
    try {
      outcome =
          releasing.release(
              reading.changes(ref),
              draft.basedOn(),
              putBy(draft).value(),
              who.value(),
              reason.strip());
    } catch (EngineUnreachable e) {
      outcome =
          new ReleaseOutcome.Refused(
              "The engine could not be reached, so nothing was put into force. Try again later.");
    } catch (RuntimeException e) {
      if (releasing.onItsWay()) {
        LOG.error("It is not known what came of the release of draft {}", ref, e);
        return new Answer.Refused("reason", NOT_KNOWN);
      }
      transactions.executeWithoutResult(status -> back(ref, who, "It could not be released"));
      throw e;
    }
    var came = outcome;
    return Objects.requireNonNull(
        transactions.execute(status ->
            switch (came) {
              case ReleaseOutcome.Released released ->
                  inForce(ref, who, reason.strip(), released.number());
              case ReleaseOutcome.Refused refused -> back(ref, who, refused.sentence());
            }));
  }

  private Answer mark(PractitionerId who, String ref, String digest) {
    var held = drafts.hold(ref);
    if (held.isEmpty() || held.get().state() != DraftState.AWAITING_APPROVAL) {
      return new Answer.Refused("reason", notWaiting.sentence(held));
    }
    if (reading.authors(held.get()).contains(who)) {
      return new Answer.Refused(
          "reason", "You had a hand in this draft: another process owner has to approve it");
    }
    if (!reading.digest(held.get()).equals(digest)) {
      return new Answer.Refused(
          "reason",
          "This draft changed since you read it. Nothing was put into force: read the comparison again, then approve.");
    }
    var stop = asking.whatStops(held.get());
    if (stop != null) {
      return new Answer.Refused("reason", stop);
    }
    drafts.update(held.get().in(DraftState.RELEASING, clock.instant()));
    return new Answer.Done(ref, "");
  }

  private Answer inForce(String ref, PractitionerId who, String reason, int number) {
    var now = clock.instant();
    var draft = drafts.hold(ref).orElseThrow().released(number, now);
    drafts.update(draft);
    entries.enter(draft, DraftAct.Kind.APPROVED, who, reason, now);
    var to = new HashSet<>(reading.authors(draft));
    to.add(who);
    entries.tell(draft, ProcedureDraftMoved.Step.IN_FORCE, Set.copyOf(to), now);
    return new Answer.Done(ref, "The change is in force as release " + number + ".");
  }

  private Answer back(String ref, PractitionerId who, String sentence) {
    var now = clock.instant();
    var draft = drafts.hold(ref).orElseThrow().in(DraftState.AWAITING_APPROVAL, now);
    drafts.update(draft);
    entries.enter(draft, DraftAct.Kind.NOT_RELEASED, who, sentence, now);
    return new Answer.Refused("reason", sentence);
  }

  /** Whether a release was cut off, so that nobody knows yet what came of it. */
  public boolean cutOff(Draft draft) {
    return draft.state() == DraftState.RELEASING
        && draft.changedAt().plus(LONGEST_RELEASE).isBefore(clock.instant());
  }

  /** Finds out what came of a release that was cut off. */
  public Answer lookUp(PractitionerId who, String ref) {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          var held = drafts.hold(ref);
          if (held.isEmpty() || !cutOff(held.get())) {
            return new Answer.Done(ref, "There was nothing to look up.");
          }
          if (releasing.onItsWay()) {
            return new Answer.Done(ref, NOT_KNOWN);
          }
          reading.lookAgain();
          var inForce = reading.before();
          boolean there =
              reading.release() > held.get().basedOn()
                  && reading.changes(ref).entrySet().stream()
                      .allMatch(
                          file -> file.getValue().equals(inForce.getOrDefault(file.getKey(), "")));
          return there
              ? inForce(ref, who, "Found in force after a release was cut off", reading.release())
              : new Answer.Done(
                  ref, ((Answer.Refused) back(ref, who, "It was not put into force")).sentence());
        }));
  }

  private static PractitionerId putBy(Draft draft) {
    return draft.askedBy() == null ? draft.begunBy() : draft.askedBy();
  }
}
