package uk.complexcase.pathway.childinneed;

/** A child in need plan begins; its process is to start. */
public record InNeedBegun(String plan) {}
