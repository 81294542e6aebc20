package uk.complexcase.cases.casefile;

/**
 * How often a child was told of: in life, within the window, and by how many different
 * organisations in the window.
 */
public record ContactCounts(int lifetime, int inWindow, int sourcesInWindow) {}
