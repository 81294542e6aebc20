-- Who is involved with a child: an agency, or a professional by name or post. Ended, never deleted. case_ref is the file
-- it was entered on.
create table involvement (
  ref              varchar(20)                 not null primary key,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  agency           varchar(30)                 not null,
  -- id of the organisation, or its name where it has none
  employer         varchar(100)                not null,
  organisation     varchar(200)                not null,
  person           varchar(60),
  person_name      varchar(200)                not null,
  role             varchar(200)                not null,
  -- where one person at a time holds it
  post             varchar(40)                 not null,
  involved_since   date,
  involved_until   date,
  how_known        varchar(400)                not null,
  entered_by       varchar(60)                 not null,
  entered_at       timestamp(6) with time zone not null,
  ended_by         varchar(60),
  ended_at         timestamp(6) with time zone,
  ended_because    varchar(2000)               not null,
  corrections      bigint                      not null,
  version          bigint                      not null
);

create index involvement_by_current_case on involvement (current_case_ref, entered_at);

-- What an entry said before it was corrected, and why it was.
create table involvement_correction (
  id              uuid                        not null primary key,
  involvement_ref varchar(20)                 not null references involvement (ref),
  said_before     varchar(4000)               not null,
  reason          varchar(2000)               not null,
  corrected_by    varchar(60)                 not null,
  corrected_at    timestamp(6) with time zone not null
);

create index involvement_correction_by_entry on involvement_correction (involvement_ref, corrected_at);

-- What the register has heard already.
create table involvement_source (
  source varchar(200) not null primary key
);
