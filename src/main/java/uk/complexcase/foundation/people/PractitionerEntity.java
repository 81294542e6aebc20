package uk.complexcase.foundation.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A practitioner's row with the roles held over time; a person who left stays, so that old entries
 * keep their name.
 */
@Entity
@Table(name = "practitioner")
class PractitionerEntity {

  @Id
  @Column(length = 60)
  private String id;

  @Column(name = "full_name", length = 200, nullable = false)
  private String name;

  @Column(length = 200, nullable = false)
  private String email;

  @Column(length = 40, nullable = false)
  private String telephone;

  @ManyToOne(fetch = FetchType.EAGER, optional = false)
  @JoinColumn(name = "organisation_id")
  private OrganisationEntity organisation;

  @Column(nullable = false)
  private boolean active = true;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "practitioner_role", joinColumns = @JoinColumn(name = "practitioner_id"))
  private Set<HeldRole> roles = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PractitionerEntity() {}

  PractitionerEntity(PractitionerId id, OrganisationEntity organisation) {
    this.id = id.value();
    this.organisation = organisation;
    this.name = "";
    this.email = "";
    this.telephone = "";
  }

  /** Takes over the person's particulars and holds exactly these roles from today on. */
  void update(Practitioner person, OrganisationEntity employer, LocalDate today) {
    name = person.name();
    email = person.email();
    telephone = person.telephone();
    organisation = employer;
    active = true;
    var kept = rolesOn(today);
    endRoles(today, role -> !person.roles().contains(role));
    person.roles().stream()
        .filter(role -> !kept.contains(role))
        .forEach(role -> roles.add(new HeldRole(role, today, HeldRole.OPEN)));
  }

  /** Ends everything the person may do; what they did keeps their name. */
  void leave(LocalDate today) {
    active = false;
    endRoles(today, role -> true);
  }

  private void endRoles(LocalDate today, Predicate<Role> which) {
    var ending = roles.stream().filter(held -> held.on(today) && which.test(held.role())).toList();
    for (var held : ending) {
      roles.remove(held);
      if (held.from().isBefore(today)) {
        roles.add(new HeldRole(held.role(), held.from(), today.minusDays(1)));
      }
    }
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean active() {
    return active;
  }

  Set<Role> rolesOn(LocalDate day) {
    var held = EnumSet.noneOf(Role.class);
    roles.stream().filter(role -> role.on(day)).forEach(role -> held.add(role.role()));
    return held;
  }

  Practitioner toPractitioner(LocalDate day) {
    return new Practitioner(
        new PractitionerId(id),
        name,
        email,
        telephone,
        organisation.toOrganisation(),
        rolesOn(day));
  }
}
