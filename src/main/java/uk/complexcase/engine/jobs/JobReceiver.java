package uk.complexcase.engine.jobs;

/** A worker's open stream. */
public interface JobReceiver {

  /** Whether a job handed over now would be sent without waiting. */
  boolean isReady();

  /** Sends the job, or answers false when the worker is gone. */
  boolean offer(ActivatedJob job);
}
