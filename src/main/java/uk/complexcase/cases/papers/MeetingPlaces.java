package uk.complexcase.cases.papers;

/** How people take part in a sitting of a meeting, as the room that holds it knows. */
public interface MeetingPlaces {

  /**
   * How they meet and how to join, in one line without a name; empty while nothing is said.
   *
   * @param meeting reference of the meeting
   */
  String of(String meeting, int session);
}
