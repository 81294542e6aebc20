package uk.complexcase.work.notifications;

import java.util.UUID;
import uk.complexcase.clock.timescales.DeadlineId;

/** What a notice leads to. */
sealed interface Target {

  /** The path of its page in the product. */
  String path();

  /** How it is kept; {@link NoticeKind#target} reads it back. */
  String key();

  /** A clock of the register. */
  record OfDeadline(DeadlineId id) implements Target {

    static OfDeadline of(String key) {
      return new OfDeadline(new DeadlineId(UUID.fromString(key)));
    }

    @Override
    public String path() {
      return "/deadlines/" + id;
    }

    @Override
    public String key() {
      return id.toString();
    }
  }

  /** A task. */
  record OfTask(long taskKey) implements Target {

    static OfTask of(String key) {
      return new OfTask(Long.parseLong(key));
    }

    @Override
    public String path() {
      return "/tasks/" + taskKey;
    }

    @Override
    public String key() {
      return Long.toString(taskKey);
    }
  }
}
