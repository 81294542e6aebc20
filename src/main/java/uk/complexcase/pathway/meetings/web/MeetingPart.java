package uk.complexcase.pathway.meetings.web;

import java.util.stream.Stream;
import uk.complexcase.pathway.meetings.DiscussionView;

/** The parts of a meeting's page: three states, and each child. */
public enum MeetingPart {
  CONVENE("Convene"),
  HOLD("Hold"),
  /** One child of those discussed, reached by the strip of children. */
  CHILD("Child"),
  CLOSE("Close");

  private final String label;

  MeetingPart(String label) {
    this.label = label;
  }

  /** The part as a person reads it. */
  public String label() {
    return label;
  }

  /** As it stands in an address. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The part asked for, or the one the discussion's state calls for. */
  static MeetingPart of(String asked, DiscussionView view) {
    return Stream.of(values())
        .filter(part -> part.slug().equals(asked))
        .findFirst()
        .orElse(
            switch (view.state()) {
              case REQUESTED, CANCELLED -> CONVENE;
              case SCHEDULED, IN_PROGRESS, RECONVENE_NEEDED -> HOLD;
              case HELD, MINUTES_ISSUED -> CLOSE;
            });
  }
}
