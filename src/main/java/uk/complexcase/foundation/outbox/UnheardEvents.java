package uk.complexcase.foundation.outbox;

import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Says in one line that a listener failed; the event stays in the outbox and is given out again.
 */
@Component
class UnheardEvents implements AsyncConfigurer, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(UnheardEvents.class);

  /** Fewer than the database has connections: pages need some while thousands are heard. */
  private static final int LISTENING_AT_ONCE = 8;

  private final ThreadPoolTaskExecutor listening = new ThreadPoolTaskExecutor();

  UnheardEvents() {
    listening.setCorePoolSize(LISTENING_AT_ONCE);
    listening.setMaxPoolSize(LISTENING_AT_ONCE);
    listening.setThreadNamePrefix("listening-");
    listening.setDaemon(true);
    listening.initialize();
  }

  @Override
  public Executor getAsyncExecutor() {
    return listening;
  }

  /** What still waits is given out again at the next start. */
  @Override
  public void destroy() {
    listening.shutdown();
  }

  @Override
  public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
    return UnheardEvents::say;
  }

  private static void say(Throwable failure, Method listener, Object... event) {
    LOG.warn(
        "{} could not take in an event and will be asked again: {}",
        listener.getDeclaringClass().getSimpleName(),
        failure.toString());
    LOG.debug("The failure in full", failure);
  }
}
