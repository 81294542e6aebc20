package uk.complexcase.foundation.security.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Accounts;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.OpenToAll;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** The sign-in page: demo accounts to choose from, or the way to the identity provider. */
@Controller
class SignInController {

  private static final String REFUSED =
      "You are signed in at your organisation, but this service does not know you. "
          + "Ask your safeguarding lead to have you added to the directory.";

  private final ObjectProvider<Accounts> accounts;
  private final ObjectProvider<ClientRegistrationRepository> providers;

  SignInController(
      ObjectProvider<Accounts> accounts, ObjectProvider<ClientRegistrationRepository> providers) {
    this.accounts = accounts;
    this.providers = providers;
  }

  /** One demo account as the page lists it. */
  record DemoAccount(String userName, String name, List<String> roles, String organisation) {

    static DemoAccount of(Practitioner person) {
      var roles = person.roles().stream().sorted().map(Role::label).toList();
      return new DemoAccount(
          person.id().value(), person.name(), roles, person.organisation().name());
    }
  }

  /** One way to an identity provider. */
  record Provider(String name, String link) {

    static Provider of(ClientRegistration registration) {
      return new Provider(
          registration.getClientName(),
          "/oauth2/authorization/" + registration.getRegistrationId());
    }
  }

  /**
   * What a page needs to send forms by script again after somebody signed in anew in another tab.
   */
  record Token(String header, String token, String person) {}

  @GetMapping("/sign-in")
  @OpenToAll(because = "nobody is signed in yet")
  String signIn(
      @RequestParam(required = false) String failed,
      @RequestParam(required = false) String throttled,
      @RequestParam(required = false) String refused,
      @RequestParam(name = "signed-out", required = false) String signedOut,
      Model model) {
    var local = accounts.getIfAvailable();
    model.addAttribute(
        "accounts",
        local == null ? List.of() : local.demos().stream().map(DemoAccount::of).toList());
    model.addAttribute("demoPassword", local == null ? "" : local.demoPassword());
    model.addAttribute("providers", providers());
    model.addAttribute("failed", failed != null);
    model.addAttribute("throttled", throttled != null);
    model.addAttribute("signedOut", signedOut != null);
    model.addAttribute("refused", refused == null ? "" : REFUSED);
    return "security/sign-in";
  }

  @GetMapping("/sign-in/token")
  @Allowed(Permission.SIGNED_IN)
  @ResponseBody
  Token token(Viewer viewer, CsrfToken csrf) {
    return new Token(csrf.getHeaderName(), csrf.getToken(), viewer.id().value());
  }

  private List<Provider> providers() {
    return providers.getIfAvailable() instanceof Iterable<?> known
        ? StreamSupport.stream(known.spliterator(), false)
            .filter(ClientRegistration.class::isInstance)
            .map(registration -> Provider.of((ClientRegistration) registration))
            .toList()
        : List.of();
  }
}
