package uk.complexcase.pathway.mace;

/** A panel does not meet; its process ends. */
public record PanelOff(String panel) {}
