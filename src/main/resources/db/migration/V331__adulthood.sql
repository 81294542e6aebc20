-- What a day of birth was before it was entered or corrected.
create table case_birth_change (
  id          uuid                        not null primary key,
  case_ref    varchar(20)                 not null references case_file (ref),
  born_before date,
  born_after  date                        not null,
  reason      varchar(4000)               not null,
  changed_by  varchar(60)                 not null,
  changed_at  timestamp(6) with time zone not null
);

create index case_birth_change_by_case on case_birth_change (case_ref, changed_at);

-- Children whose case is or was open to a concern about exploitation.
create table exploitation_concern (
  case_ref         varchar(20)                 not null primary key,
  current_case_ref varchar(20)                 not null,
  received_at      timestamp(6) with time zone not null,
  ended_at         timestamp(6) with time zone
);

create index exploitation_concern_by_current_case on exploitation_concern (current_case_ref);

insert into exploitation_concern (case_ref, current_case_ref, received_at, ended_at)
select r.case_ref, f.current_ref, min(c.received_at), null
from cs_referral r join contact c on c.ref = r.contact_ref join case_file f on f.ref = r.case_ref
where r.ended_at is null
group by r.case_ref, f.current_ref;

-- Young people on the way to adult services. case_ref is the file it began on; current_case_ref follows merges.
create table adult_transition (
  ref                varchar(20)                 not null primary key,
  case_ref           varchar(20)                 not null,
  current_case_ref   varchar(20)                 not null,
  -- the child's file unless it was withdrawn: never two for one young person
  only_for           varchar(20),
  beginning          varchar(20)                 not null,
  stage              varchar(20)                 not null,
  begun_at           timestamp(6) with time zone not null,
  open_work          varchar(400)                not null,
  notice_on_age      boolean                     not null,
  wishes_state       varchar(20)                 not null,
  referred_at        timestamp(6) with time zone,
  outcome            varchar(20),
  outcome_round      integer                     not null,
  outcome_at         timestamp(6) with time zone,
  looked_at_again_on date,
  offer_round        integer                     not null,
  near_at            timestamp(6) with time zone,
  adult_at           timestamp(6) with time zone,
  reviewed_at        timestamp(6) with time zone,
  support_wanted     boolean,
  support_owner      varchar(400)                not null,
  support_review     date,
  corrected_at       timestamp(6) with time zone,
  corrected_round    integer                     not null,
  withdrawn_at       timestamp(6) with time zone,
  version            bigint                      not null,
  constraint adult_transition_once unique (only_for)
);

create index adult_transition_by_current_case on adult_transition (current_case_ref, begun_at);

-- What was recorded at each step; append-only.
create table adult_transition_step (
  id             uuid                        not null primary key,
  transition_ref varchar(20)                 not null references adult_transition (ref),
  kind           varchar(30)                 not null,
  answers        varchar(200000)             not null,
  done_by        varchar(60)                 not null,
  done_at        timestamp(6) with time zone not null
);

create index adult_transition_step_by_transition on adult_transition_step (transition_ref, done_at);
