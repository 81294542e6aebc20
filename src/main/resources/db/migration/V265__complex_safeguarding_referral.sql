-- A child's referral to the complex safeguarding team, and each judgement of its level with what a manager said to it.
create table cs_referral (
  ref varchar(20) primary key,
  contact_ref varchar(20) not null references contact (ref),
  case_ref varchar(20) not null,
  state varchar(20) not null,
  asked_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  joined_to varchar(20) references cs_referral (ref)
);
create index cs_referral_by_case on cs_referral (case_ref);
create index cs_referral_by_contact on cs_referral (contact_ref);

create table cs_level_judgement (
  id uuid primary key,
  cs_referral_ref varchar(20) not null references cs_referral (ref),
  judgement_number integer not null,
  tool_result varchar(10) not null,
  risk_level varchar(10) not null,
  why_this_level varchar(4000) not null,
  answers varchar(200000) not null,
  judged_by varchar(100) not null,
  judged_at timestamp(6) with time zone not null,
  agreed boolean,
  countersign_reason varchar(4000),
  countersigned_by varchar(100),
  countersigned_at timestamp(6) with time zone,
  constraint cs_level_judgement_once unique (cs_referral_ref, judgement_number)
);
