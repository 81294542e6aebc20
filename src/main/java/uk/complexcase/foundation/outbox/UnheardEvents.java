package uk.complexcase.foundation.outbox;

import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/**
 * Says in one line that a listener failed; the event stays in the outbox and is given out again.
 */
@Component
class UnheardEvents implements AsyncConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(UnheardEvents.class);

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
