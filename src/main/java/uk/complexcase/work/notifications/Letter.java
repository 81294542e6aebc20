package uk.complexcase.work.notifications;

/** What a message says, in plain text. */
record Letter(String subject, String body) {}
