-- Who is who: organisations, the people who work with the procedure, and the roles they hold over time.
create table organisation (
  id     varchar(60)  not null primary key,
  name   varchar(200) not null,
  agency varchar(20)  not null
);

create table practitioner (
  id              varchar(60)  not null primary key,
  full_name       varchar(200) not null,
  email           varchar(200) not null,
  telephone       varchar(40)  not null,
  organisation_id varchar(60)  not null references organisation (id),
  active          boolean      not null
);

create table practitioner_role (
  practitioner_id varchar(60) not null references practitioner (id),
  held_role       varchar(40) not null,
  held_from       date        not null,
  held_until      date        not null,
  primary key (practitioner_id, held_role, held_from)
);

create index practitioner_role_by_role on practitioner_role (held_role, held_from);
