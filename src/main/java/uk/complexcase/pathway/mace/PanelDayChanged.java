package uk.complexcase.pathway.mace;

/** A panel meets on another day; its process reads the date anew. */
public record PanelDayChanged(String panel) {}
