package uk.complexcase.pathway.meetings;

/** A discussion was opened, so its process is to be started. */
public record DiscussionOpened(DiscussionRef discussion) {}
