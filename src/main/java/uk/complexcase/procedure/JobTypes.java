package uk.complexcase.procedure;

/** The kinds of job this product has a worker for. */
public interface JobTypes {

  /** Whether some worker here takes jobs of the type, for example {@code open-task-clock}. */
  boolean taken(String type);
}
