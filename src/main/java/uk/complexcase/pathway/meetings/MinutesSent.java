package uk.complexcase.pathway.meetings;

/** The minutes of a session were agreed by the chair and are to go to those who took part. */
public record MinutesSent(DiscussionRef discussion, int session) {}
