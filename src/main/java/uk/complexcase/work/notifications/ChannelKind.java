package uk.complexcase.work.notifications;

/** The ways a message can go. */
enum ChannelKind {
  /** Nowhere: it can be read on the outbox page. */
  LOCAL,
  /** By a mail server. */
  SMTP,
  /** By GOV.UK Notify. */
  NOTIFY
}
