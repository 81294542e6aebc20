package uk.complexcase.pathway.transition;

/** A handover or a move was begun; its process is to start. */
public record HandoverBegun(String handover) {}
