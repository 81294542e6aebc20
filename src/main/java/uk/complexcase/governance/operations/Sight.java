package uk.complexcase.governance.operations;

/** How much of whom a process is about a viewer may know. */
enum Sight {
  /** The children by name, since the viewer may open all their files. */
  NAMED,
  /** A reference only. */
  BY_REFERENCE,
  /** Nothing: as if it were not there. */
  HIDDEN
}
