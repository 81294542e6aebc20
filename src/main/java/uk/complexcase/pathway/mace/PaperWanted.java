package uk.complexcase.pathway.mace;

/** A case was brought to a panel; its paper is asked for. */
public record PaperWanted(String item) {}
