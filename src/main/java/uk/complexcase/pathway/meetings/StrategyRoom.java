package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The door to the discussions: opens the transaction and passes each wish to who fulfils it. */
@Service
@Transactional
class StrategyRoom implements StrategyDesk {

  private final Discussions discussions;
  private final Asking asking;
  private final DiscussionReading reading;
  private final DiscussionLists lists;
  private final Acts acts;

  StrategyRoom(
      Discussions discussions,
      Asking asking,
      DiscussionReading reading,
      DiscussionLists lists,
      Acts acts) {
    this.discussions = discussions;
    this.asking = asking;
    this.reading = reading;
    this.lists = lists;
    this.acts = acts;
  }

  @Override
  public RequestOutcome ask(Viewer viewer, DiscussionWanted wanted) {
    return asking.ask(viewer, wanted);
  }

  @Override
  @Transactional(readOnly = true)
  public DiscussionView show(Viewer viewer, DiscussionRef ref) {
    var discussion =
        discussions.findById(ref.value()).orElseThrow(() -> new NotVisible("No discussion " + ref));
    return reading.read(viewer, discussion);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DiscussionLine> mine(Viewer viewer) {
    return lists.mine(viewer);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DiscussionLine> aboutChild(Viewer viewer, CaseRef child) {
    return lists.aboutChild(viewer, child);
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    return lists.openSteps(viewer, child);
  }

  @Override
  public ActOutcome act(Viewer viewer, DiscussionRef ref, StrategyAct act) {
    return acts.act(viewer, ref, act);
  }

  @Override
  @Transactional
  public <T> T held(Viewer viewer, DiscussionRef ref, Supplier<T> work) {
    acts.hold(viewer, ref);
    return work.get();
  }
}
