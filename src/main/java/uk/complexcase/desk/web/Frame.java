package uk.complexcase.desk.web;

import java.util.ArrayList;
import java.util.List;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** What stands round every page: who is signed in and where they may go. */
public record Frame(String id, String person, String organisation, List<Place> places) {

  /** One entry of the primary navigation. */
  public record Place(String label, String address, boolean here) {}

  static Frame of(Viewer viewer, String path) {
    return new Frame(
        viewer.id().value(), viewer.name(), viewer.organisation().name(), places(viewer, path));
  }

  private static List<Place> places(Viewer viewer, String path) {
    var places = new ArrayList<Place>();
    if (viewer.may(Permission.WORK_THE_HUB)) {
      places.add(place("Hub board", "/hub", path));
    }
    if (viewer.may(Permission.SEE_GOVERNANCE)) {
      places.add(place("Governance", "/governance", path));
    }
    if (viewer.may(Permission.WORK_TASKS)) {
      places.add(place("Tasks", "/tasks", path));
    }
    if (viewer.may(Permission.OPEN_CASES)) {
      places.add(place("Meetings", "/meetings", path));
      places.add(place("Due", "/due", path));
      places.add(place("Cases", "/cases", path));
    }
    if (viewer.may(Permission.ATTEND_PANEL)) {
      places.add(place("Panels", "/panels", path));
    } else if (viewer.may(Permission.SEE_THEMES)) {
      places.add(place("Themes", "/panels/themes", path));
    }
    if (viewer.may(Permission.REFER)) {
      places.add(place("Referrals", "/referrals", path));
    }
    if (viewer.may(Permission.KEEP_ROTA)) {
      places.add(place("Rota", "/rota", path));
    } else if (viewer.may(Permission.WORK_TASKS)) {
      places.add(place("Absence", "/absence", path));
    }
    if (viewer.may(Permission.WATCH_PROCESSES)) {
      places.add(place("Monitor", "/monitor", path));
    }
    if (viewer.may(Permission.KEEP_CALENDAR)) {
      places.add(place("Calendar", "/calendar", path));
    }
    if (viewer.may(Permission.INTERVENE)) {
      places.add(place("Operations", "/operations", path));
    }
    if (viewer.may(Permission.OPERATE)) {
      places.add(place("Deliveries", "/deliveries", path));
    }
    if (viewer.may(Permission.KEEP_PROCEDURE)) {
      places.add(place("Studio", "/studio", path));
    }
    places.add(place("Procedure", "/procedure", path));
    return List.copyOf(places);
  }

  private static Place place(String label, String address, String path) {
    return new Place(label, address, path.equals(address) || path.startsWith(address + "/"));
  }
}
