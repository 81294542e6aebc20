package uk.complexcase.pathway.meetings.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.meetings.DiscussionOpened;
import uk.complexcase.pathway.meetings.DiscussionStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process once a discussion is opened. Idempotent by discussion: the engine's port
 * claims the start.
 */
@Component
class StartStrategyDiscussion {

  private final DiscussionStart start;
  private final ProcedureEngine engine;

  StartStrategyDiscussion(DiscussionStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(DiscussionOpened opened) {
    var discussion = opened.discussion();
    engine.start("strategy-discussion", discussion.value(), start.variables(discussion));
  }
}
