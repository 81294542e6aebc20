package uk.complexcase.foundation.security.web;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.PractitionerId;

/** Writes who signed in, failed to and signed out, and tells the throttle. */
@Component
class SignInRecord {

  private final AuditLog audit;
  private final PeopleDirectory people;
  private final SignInThrottle throttle;

  SignInRecord(AuditLog audit, PeopleDirectory people, SignInThrottle throttle) {
    this.audit = audit;
    this.people = people;
    this.throttle = throttle;
  }

  @EventListener
  void on(InteractiveAuthenticationSuccessEvent event) {
    var name = event.getAuthentication().getName();
    throttle.succeeded(name);
    audit.act(new PractitionerId(name), "SIGNED_IN", name, "");
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    var name = event.getAuthentication().getName();
    throttle.failed(name, address(event.getAuthentication()));
    audit.act(
        PractitionerId.SYSTEM,
        "SIGN_IN_FAILED",
        known(name),
        event.getException().getClass().getSimpleName());
  }

  @EventListener
  void on(LogoutSuccessEvent event) {
    var name = event.getAuthentication().getName();
    audit.act(new PractitionerId(name), "SIGNED_OUT", name, "");
  }

  /**
   * The account if there is one; else nothing of what was typed, since people type passwords into
   * the wrong field.
   */
  private String known(String name) {
    return !name.isBlank() && people.find(new PractitionerId(name)).isPresent()
        ? name
        : "unknown account";
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
