package uk.complexcase.foundation.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** The directory as the database holds it. */
@Service
@Transactional
class RegisteredPeople implements PeopleDirectory, PeopleRegister, Employers {

  private final Practitioners practitioners;
  private final Organisations organisations;
  private final InstantSource clock;

  RegisteredPeople(Practitioners practitioners, Organisations organisations, InstantSource clock) {
    this.practitioners = practitioners;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Practitioner> find(PractitionerId id) {
    return practitioners.findByIdAndActiveTrue(Practitioners.key(id)).map(this::today);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Practitioner> holding(Role role) {
    return practitioners.holding(role, day()).stream().map(this::today).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public String nameOf(PractitionerId id) {
    if (id.equals(PractitionerId.SYSTEM)) {
      return "The system";
    }
    return practitioners
        .findById(Practitioners.key(id))
        .map(PractitionerEntity::name)
        .orElse(id.value());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Organisation> employer(String id) {
    return organisations.findById(id).map(OrganisationEntity::toOrganisation);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Organisation> employersOf(Agency agency) {
    return organisations.findByAgencyOrderByName(agency).stream()
        .map(OrganisationEntity::toOrganisation)
        .toList();
  }

  @Override
  public void register(Organisation organisation) {
    organisations.save(new OrganisationEntity(organisation));
  }

  @Override
  public void register(Practitioner person) {
    var employer = organisations.save(new OrganisationEntity(person.organisation()));
    var id = new PractitionerId(Practitioners.key(person.id()));
    var row =
        practitioners.findById(id.value()).orElseGet(() -> new PractitionerEntity(id, employer));
    row.update(person, employer, day());
    practitioners.save(row);
  }

  @Override
  public void leave(PractitionerId id) {
    practitioners.findById(Practitioners.key(id)).ifPresent(row -> row.leave(day()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Practitioner> withEmail(String email) {
    var found = practitioners.findByEmailIgnoreCaseAndActiveTrue(email.strip());
    return found.size() == 1 ? Optional.of(today(found.get(0))) : Optional.empty();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Practitioner> everyone() {
    return practitioners.active().stream().map(this::today).toList();
  }

  private Practitioner today(PractitionerEntity row) {
    return row.toPractitioner(day());
  }

  private LocalDate day() {
    return LondonTime.today(clock);
  }
}
