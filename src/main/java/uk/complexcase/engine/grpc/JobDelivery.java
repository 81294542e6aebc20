package uk.complexcase.engine.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import uk.complexcase.engine.command.JobCommandMapper;
import uk.complexcase.engine.command.JobMessages;
import uk.complexcase.engine.jobs.ActivatedJob;
import uk.complexcase.engine.jobs.JobPolls;
import uk.complexcase.engine.jobs.JobReceiver;
import uk.complexcase.engine.jobs.JobStreams;

/** Brings jobs to a worker's call, and takes them back when the call has ended meanwhile. */
final class JobDelivery {

  private static final Duration LONG_POLL = Duration.ofSeconds(10);
  private static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024 - 64 * 1024;

  private final JobPolls polls;
  private final JobStreams streams;

  JobDelivery(JobPolls polls, JobStreams streams) {
    this.polls = polls;
    this.streams = streams;
  }

  void activate(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> observer) {
    var call = (ServerCallStreamObserver<ActivateJobsResponse>) observer;
    try {
      JobPolls.Poll poll = polls.poll(JobCommandMapper.activate(request), waitOf(request));
      // Set before the answer can come: the call is still in its first handler.
      call.setOnCancelHandler(poll::cancel);
      poll.jobs()
          .whenComplete((jobs, failure) -> {
            if (call.isCancelled()) {
              giveBackAll(jobs, poll);
            } else if (failure == null) {
              answer(jobs, poll, call);
            } else {
              call.onError(Failures.toStatus(failure));
            }
          });
    } catch (RuntimeException e) {
      call.onError(Failures.toStatus(e));
    }
  }

  void stream(
      StreamActivatedJobsRequest request, StreamObserver<GatewayOuterClass.ActivatedJob> observer) {
    var call = (ServerCallStreamObserver<GatewayOuterClass.ActivatedJob>) observer;
    try {
      Runnable close =
          streams.open(request.getType(), JobCommandMapper.stream(request), new Stream(call));
      call.setOnCancelHandler(close);
      call.setOnCloseHandler(close);
    } catch (RuntimeException e) {
      call.onError(Failures.toStatus(e));
    }
  }

  private static Duration waitOf(ActivateJobsRequest request) {
    return request.getRequestTimeout() == 0
        ? LONG_POLL
        : Duration.ofMillis(request.getRequestTimeout());
  }

  private static void answer(
      List<ActivatedJob> jobs,
      JobPolls.Poll poll,
      ServerCallStreamObserver<ActivateJobsResponse> call) {
    ActivateJobsResponse.Builder response = ActivateJobsResponse.newBuilder();
    int bytes = 0;
    for (ActivatedJob job : jobs) {
      GatewayOuterClass.ActivatedJob message = JobMessages.of(job);
      bytes += message.getSerializedSize();
      if (bytes > MAX_MESSAGE_BYTES && response.getJobsCount() > 0) {
        poll.giveBack(job);
      } else {
        response.addJobs(message);
      }
    }
    try {
      if (response.getJobsCount() > 0) {
        call.onNext(response.build());
      }
      call.onCompleted();
    } catch (RuntimeException clientGone) {
      giveBackAll(jobs, poll);
    }
  }

  @SuppressWarnings("NullAway") // a completion stage hands over null where it failed
  private static void giveBackAll(List<ActivatedJob> jobs, JobPolls.Poll poll) {
    if (jobs != null) {
      jobs.forEach(poll::giveBack);
    }
  }

  /** An open stream over gRPC; its observer is not made for several threads. */
  private record Stream(ServerCallStreamObserver<GatewayOuterClass.ActivatedJob> call)
      implements JobReceiver {

    @Override
    public boolean isReady() {
      return !call.isCancelled() && call.isReady();
    }

    @Override
    public boolean offer(ActivatedJob job) {
      synchronized (call) {
        if (call.isCancelled()) {
          return false;
        }
        try {
          call.onNext(JobMessages.of(job));
          return true;
        } catch (IllegalStateException | io.grpc.StatusRuntimeException closed) {
          return false;
        }
      }
    }
  }
}
