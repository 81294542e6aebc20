package uk.complexcase.pathway.mace;

/** A month's panel has its first case, or was begun by hand; its process is to start. */
public record PanelPlanned(String panel) {}
