package uk.complexcase.cases.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.actions.ActionBook.Taken.Done;
import uk.complexcase.cases.actions.ActionBook.Taken.Refused;
import uk.complexcase.cases.events.ActionCalledOff;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** The book in the database. What is agreed is checked here, whoever calls. */
@Service
@Transactional
class KeptActionBook implements ActionBook {

  private final ItemRows rows;
  private final ItemReading reading;
  private final ItemTrace trace;
  private final ActionClock clocks;
  private final ApplicationEventPublisher events;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final InstantSource clock;

  KeptActionBook(
      ItemRows rows,
      ItemReading reading,
      ItemTrace trace,
      ActionClock clocks,
      ApplicationEventPublisher events,
      PeopleDirectory people,
      CaseAccess access,
      InstantSource clock) {
    this.rows = rows;
    this.reading = reading;
    this.trace = trace;
    this.clocks = clocks;
    this.events = events;
    this.people = people;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Taken agree(NewAction action, PractitionerId by, Instant at) {
    Optional<StoredItem> there = rows.find(action.source(), action.key());
    if (there.isPresent()) {
      return done(there.get());
    }
    Optional<Refused> refused = ItemCheck.action(action, LondonTime.today(clock));
    if (refused.isPresent()) {
      return refused.get();
    }
    PractitionerId owner = null;
    if (action.owner() != null) {
      // somebody kept from a child is answered for as somebody unknown
      Optional<Practitioner> known =
          people
              .find(action.owner())
              .filter(person -> access.keptFrom(person.id(), action.children()).isEmpty());
      if (known.isEmpty()) {
        return new Refused("owner", "Choose the owner from the list");
      }
      owner = known.get().id();
    }
    return add(
        new StoredItem(
            References.fresh("A"),
            action.source(),
            action.key(),
            false,
            action.kind(),
            Text.clean(action.words()),
            action.agency(),
            owner,
            Text.clean(action.ownerName()),
            action.due(),
            ItemState.OPEN,
            at.truncatedTo(ChronoUnit.MICROS),
            by,
            ""),
        action.children());
  }

  @Override
  public Taken recommend(NewRecommendation recommendation, PractitionerId by, Instant at) {
    Optional<StoredItem> there = rows.find(recommendation.source(), recommendation.key());
    if (there.isPresent()) {
      return done(there.get());
    }
    Optional<Refused> refused = ItemCheck.recommendation(recommendation);
    if (refused.isPresent()) {
      return refused.get();
    }
    return add(
        new StoredItem(
            References.fresh("RE"),
            recommendation.source(),
            recommendation.key(),
            true,
            ActionKind.OTHER,
            Text.clean(recommendation.words()),
            recommendation.to(),
            null,
            "",
            null,
            ItemState.AWAITING_ANSWER,
            at.truncatedTo(ChronoUnit.MICROS),
            by,
            ""),
        recommendation.children());
  }

  private Taken add(StoredItem item, Collection<CaseRef> children) {
    if (!rows.add(item)) {
      return done(rows.find(item.source(), item.key()).orElseThrow());
    }
    trace.agreed(item, children);
    if (item.due() != null) {
      clocks.set(
          item.ref(), item.agreedAt(), item.due(), "Agreed in " + item.source(), item.agreedBy());
    }
    return done(item);
  }

  @Override
  public Taken answer(String ref, boolean accepted, String words, PractitionerId by, Instant at) {
    StoredItem item =
        rows.find(ref)
            .filter(StoredItem::recommendation)
            .orElseThrow(() -> new NotVisible("Recommendation " + ref));
    Optional<Refused> refused =
        accepted && Text.clean(words).isEmpty()
            ? Optional.empty()
            : ItemCheck.text("answer", words, "Enter why it is not taken on");
    if (refused.isPresent()) {
      return refused.get();
    }
    ItemState to = accepted ? ItemState.ACCEPTED : ItemState.NOT_ACCEPTED;
    if (rows.answer(ref, to, Text.clean(words), by, at)) {
      trace.changed(item, "RECOMMENDATION_ANSWERED", "answered", by, at);
      return done(rows.find(ref).orElseThrow());
    }
    StoredItem stands = rows.find(ref).orElseThrow();
    return stands.state() == to
        ? done(stands)
        : new Refused("answer", "It was answered or withdrawn already");
  }

  @Override
  public Taken withdraw(String ref, String reason, PractitionerId by, Instant at) {
    StoredItem item = rows.find(ref).orElseThrow(() -> new NotVisible("Action " + ref));
    if (item.state().isWithdrawn()) {
      return done(item);
    }
    Optional<Refused> refused = ItemCheck.text("reason", reason, "Enter the reason");
    if (refused.isPresent()) {
      return refused.get();
    }
    ItemState to = item.recommendation() ? ItemState.WITHDRAWN : ItemState.CANCELLED;
    if (item.state().isRunning(item.recommendation())
        && rows.withdraw(item, to, Text.clean(reason), by, at)) {
      String act = item.recommendation() ? "RECOMMENDATION_WITHDRAWN" : "ACTION_CANCELLED";
      trace.changed(item, act, "withdrawn", by, at);
      if (!item.recommendation()) {
        clocks.calledOff(ref, Text.clean(reason), by);
        events.publishEvent(new ActionCalledOff(ref));
      }
      return done(rows.find(ref).orElseThrow());
    }
    StoredItem stands = rows.find(ref).orElseThrow();
    return stands.state().isWithdrawn()
        ? done(stands)
        : new Refused("reason", "It is done or answered already and can no longer be withdrawn");
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> ofSource(String source) {
    return reading.lines(rows.ofSource(source));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> ofChild(Viewer viewer, CaseRef child) {
    return reading.ofChild(viewer, child);
  }

  private Taken done(StoredItem item) {
    return new Done(reading.line(item));
  }
}
