package uk.complexcase.work.notifications;

/** A message reached nobody, and one of its senders is to pass it on. */
public record MessageUndelivered(String ref) {}
