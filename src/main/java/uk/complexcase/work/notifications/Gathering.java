package uk.complexcase.work.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Puts notices that are due into messages, each person in a transaction of their own: a notice goes
 * into one message only.
 */
@Component
class Gathering {

  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
  private static final int PEOPLE_AT_ONCE = 200;

  private final NoticeRows notices;
  private final MessageRows messages;
  private final Batching batching;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Gathering(
      NoticeRows notices,
      MessageRows messages,
      Batching batching,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.notices = notices;
    this.messages = messages;
    this.batching = batching;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  void gather() {
    var now = clock.instant();
    for (var person : notices.recipientsDue(now, PEOPLE_AT_ONCE)) {
      try {
        transaction.executeWithoutResult(status -> gather(person, now));
      } catch (RuntimeException e) {
        // what is wrong with one person's notices must not hold up the others'
        LOG.warn("Notices could not be gathered now: {}", e.toString());
      }
    }
  }

  private void gather(PractitionerId person, Instant now) {
    var due = notices.due(person, now);
    due.stream().filter(Notice::urgent).forEach(one -> put(person, Sort.URGENT, List.of(one), now));
    var normal = due.stream().filter(one -> !one.urgent()).toList();
    if (normal.isEmpty()) {
      return;
    }
    if (normal.stream().anyMatch(Notice::heldBack)) {
      put(person, Sort.DIGEST, normal, now);
    } else if (batching.withinBudget(messages.normalSince(person, Batching.dayOf(now)))) {
      put(person, Sort.BATCH, normal, now);
    } else {
      notices.holdBack(normal, batching.digestAt(now));
    }
  }

  private void put(PractitionerId person, Sort sort, List<Notice> gathered, Instant now) {
    notices.putInto(messages.insert(person, sort, now), gathered);
  }
}
