package uk.complexcase.procedure;

/** A release of the procedure is in force; told once, on the node that put it there. */
public record ProcedureReleased(int number) {}
