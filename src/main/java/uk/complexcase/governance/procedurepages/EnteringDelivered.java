package uk.complexcase.governance.procedurepages;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureLibrary;

/**
 * Enters what the product came with as a release once it is deployed: the first with the
 * installation, a later one where an upgrade brought other files.
 */
@Component
class EnteringDelivered {

  static final String INSTALLATION = "With the installation";
  static final String UPGRADE = "With an upgrade of the product";

  private final Releases releases;
  private final ProcedureLibrary library;

  EnteringDelivered(Releases releases, ProcedureLibrary library) {
    this.releases = releases;
    this.library = library;
  }

  @EventListener(ApplicationReadyEvent.class)
  void enter() {
    boolean first = releases.all().isEmpty();
    var how = first ? INSTALLATION : UPGRADE;
    releases.enter(
        library.digests(),
        "The product",
        how,
        first ? "The procedure the product came with" : "The product came with other models");
  }
}
