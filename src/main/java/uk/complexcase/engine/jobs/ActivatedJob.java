package uk.complexcase.engine.jobs;

import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;

/** A job that was given to a worker. */
public record ActivatedJob(long key, JobRecord job) {}
