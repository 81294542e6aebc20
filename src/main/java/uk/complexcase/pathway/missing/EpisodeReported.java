package uk.complexcase.pathway.missing;

/** A child was reported missing and an episode opened; its process is to start. */
public record EpisodeReported(String episode) {}
