package uk.complexcase.pathway.risk;

/** A level was agreed below the tool's result: the process that countersigns it is to start. */
public record LevelBelowTool(String countersign) {}
