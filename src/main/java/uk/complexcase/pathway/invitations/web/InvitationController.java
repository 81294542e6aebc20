package uk.complexcase.pathway.invitations.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.complexcase.cases.papers.CalendarFiles;
import uk.complexcase.cases.papers.Invitation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.invitations.Invitations;
import uk.complexcase.pathway.invitations.Invitations.Own;
import uk.complexcase.pathway.meetings.DiscussionRef;

/** One's own invitation as a calendar file, of reference and standing only. */
@Controller
class InvitationController {

  private final Invitations invitations;
  private final CalendarFiles calendars;
  private final PeopleDirectory people;
  private final Environment environment;

  InvitationController(
      Invitations invitations,
      CalendarFiles calendars,
      PeopleDirectory people,
      Environment environment) {
    this.invitations = invitations;
    this.calendars = calendars;
    this.people = people;
    this.environment = environment;
  }

  @GetMapping("/meetings/{ref}/invitation.ics")
  @Allowed(Permission.OPEN_CASES)
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable DiscussionRef ref) {
    return invitations
        .own(viewer, ref)
        .map(own -> calendar(viewer, ref, own))
        .orElseGet(() ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/meetings/" + ref))
                .build());
  }

  private ResponseEntity<byte[]> calendar(Viewer viewer, DiscussionRef ref, Own own) {
    var page =
        ServletUriComponentsBuilder.fromCurrentContextPath().path("/meetings/" + ref).build();
    var file =
        calendars.request(
            Invitation.toStrategyDiscussion(
                ref.value(),
                own.session(),
                own.standing().sequence(),
                own.standing().starts(),
                own.standing().place() == null ? "" : own.standing().place(),
                page.toUri(),
                environment.getProperty("complexcase.notifications.from", "complex-case@localhost"),
                people.find(viewer.id()).map(Practitioner::email).orElse(""),
                own.standing().toldAt()));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .headers(headers ->
            headers.setContentDisposition(
                ContentDisposition.attachment().filename(ref + ".ics").build()))
        .body(file);
  }
}
