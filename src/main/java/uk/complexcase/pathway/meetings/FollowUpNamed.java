package uk.complexcase.pathway.meetings;

import java.util.UUID;

/** A discussion found somebody or a place that needs a step of its own. */
public record FollowUpNamed(UUID followUp) {}
