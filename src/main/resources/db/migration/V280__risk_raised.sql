-- Referrals of a child whose case with the complex safeguarding team was open already; append-only.
create table cs_referral_heard (
  id          uuid                        not null primary key,
  cs_ref      varchar(20)                 not null references cs_case (ref),
  contact_ref varchar(20)                 not null,
  -- null where a concern joined the referral that stands, so that nobody judged a level
  level       varchar(10),
  received_at timestamp(6) with time zone not null,
  told_at     timestamp(6) with time zone not null,
  told_by     varchar(60)                 not null
);

create index cs_referral_heard_by_case on cs_referral_heard (cs_ref, told_at);

-- That a child was found to be at high risk and was not before: each asks for a discussion and considers care and legal advice.
create table cs_high_found (
  ref         varchar(20)                 not null primary key,
  cs_ref      varchar(20)                 not null references cs_case (ref),
  contact_ref varchar(20)                 not null,
  received_at timestamp(6) with time zone not null,
  found_by    varchar(60)                 not null,
  found_at    timestamp(6) with time zone not null
);

create index cs_high_found_by_case on cs_high_found (cs_ref, found_at);

-- The manager wants no panel to hear a case that is brought by rule, and the head of service has not agreed yet.
alter table cs_case add column omission_asked boolean default false not null;
