package uk.complexcase.cases.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an action or a recommendation stands. That one is overdue is never stored. */
enum ItemState {
  /** An action nobody has accepted yet. */
  OPEN,
  /** An action done. */
  DONE,
  /** An action agreed by mistake. */
  CANCELLED,
  /** A recommendation its agency has not answered. */
  AWAITING_ANSWER,
  /** An action its owner has taken on, or a recommendation its agency has. */
  ACCEPTED,
  /** A recommendation its agency does not take on. */
  NOT_ACCEPTED,
  /** A recommendation made by mistake. */
  WITHDRAWN;

  boolean isWithdrawn() {
    return this == CANCELLED || this == WITHDRAWN;
  }

  boolean isRunning(boolean recommendation) {
    return this == OPEN || this == AWAITING_ANSWER || (this == ACCEPTED && !recommendation);
  }

  /** The state as told on this London day: an action is overdue from the day after its date. */
  String told(@Nullable LocalDate due, LocalDate today) {
    boolean waits = this == OPEN || this == ACCEPTED;
    return waits && due != null && due.isBefore(today) ? "OVERDUE" : name();
  }
}
