package uk.complexcase.governance.monitor;

/** The open tasks of one process, and how many are past their time. */
public record ProcessFigure(String id, String name, int open, int overdue) {}
