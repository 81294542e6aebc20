package uk.complexcase.pathway.mace;

/** The panel is over or called off; a return is not wanted any more. */
public record ReturnNotWanted(String returned) {}
