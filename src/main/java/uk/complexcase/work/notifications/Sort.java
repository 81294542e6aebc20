package uk.complexcase.work.notifications;

/** What a message gathers. */
enum Sort {
  /** One urgent notice; held back by nothing. */
  URGENT,
  /** The normal notices of one window, within the person's daily budget. */
  BATCH,
  /** What the daily budget held back, when offices open next. */
  DIGEST
}
