package uk.complexcase.work.notifications;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Takes in what there is to tell; each person is told of an act once. */
@Component
class NoticeBoard {

  private final NoticeRows rows;
  private final Batching batching;
  private final InstantSource clock;

  NoticeBoard(NoticeRows rows, Batching batching, InstantSource clock) {
    this.rows = rows;
    this.batching = batching;
    this.clock = clock;
  }

  /** Tells everybody named, in the caller's transaction. */
  void tell(Telling telling) {
    var now = clock.instant();
    var goes = batching.goesAt(now, telling.urgent());
    telling.to().forEach(person -> rows.insert(telling, person, now, goes));
  }
}
