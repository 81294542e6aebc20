package uk.complexcase.pathway.mace;

/** No panel paper is wanted of this item any more. */
public record PaperNotWanted(String item) {}
