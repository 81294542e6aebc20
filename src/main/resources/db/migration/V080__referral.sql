-- The referral room: what referrers told the hub, and what the hub made of it.

create table referral_draft (
  practitioner_id varchar(100) primary key,
  submission_id varchar(100) not null,
  field_values varchar(1000000) not null,
  saved_at timestamp with time zone not null
);

create table contact (
  ref varchar(20) primary key,
  submission_id varchar(100) not null,
  channel varchar(20) not null,
  status varchar(20) not null,
  received_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  entered_by varchar(100) not null,
  referrer_name varchar(400) not null,
  organisation_id varchar(100),
  organisation_name varchar(400) not null,
  referrer_telephone varchar(400) not null,
  urgency varchar(30),
  call_made_at timestamp with time zone,
  call_spoken_to varchar(400) not null,
  exploitation_concern boolean,
  setting varchar(30),
  suspects integer,
  facts varchar(40000) not null,
  analysis varchar(40000) not null,
  child_said varchar(40000) not null,
  risk_to_others varchar(30),
  criminal_acts varchar(30),
  family_informed varchar(30),
  family_informed_reason varchar(8000) not null,
  view_child_protection boolean,
  lead_consulted boolean,
  lead_consulted_on date,
  details_missing varchar(4000) not null,
  children_in_concern integer not null,
  screening_started_at timestamp with time zone,
  threshold varchar(20),
  route varchar(30),
  outcome varchar(30),
  referrer_reason varchar(8000) not null,
  decided_at timestamp with time zone,
  constraint contact_submission_once unique (submission_id)
);
create index contact_by_status on contact (status, received_at);
create index contact_by_organisation on contact (organisation_id, received_at);
create index contact_by_entry on contact (entered_by, received_at);

create table contact_concern (
  contact_ref varchar(20) not null references contact (ref),
  concern varchar(40) not null,
  primary key (contact_ref, concern)
);

-- case_ref is the file opened at receipt; current_case_ref follows merges
create table contact_child (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  position_in_list integer not null,
  child_name varchar(400) not null,
  date_of_birth date,
  expected_age integer,
  lives_with varchar(4000) not null,
  school varchar(400) not null,
  case_ref varchar(20) not null,
  current_case_ref varchar(20) not null,
  match_key varchar(500),
  constraint contact_child_place unique (contact_ref, position_in_list)
);
create index contact_child_by_current_case on contact_child (current_case_ref);
create index contact_child_by_case on contact_child (case_ref);
create index contact_child_by_match on contact_child (match_key);

create table contact_follow_up (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  kind varchar(40) not null,
  summary varchar(40000) not null,
  done_by varchar(100) not null,
  done_at timestamp with time zone not null
);
create index contact_follow_up_by_contact on contact_follow_up (contact_ref, done_at);

create table screening (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  risk_to_others varchar(30) not null,
  criminal_acts varchar(30) not null,
  contextual_harm boolean not null,
  exploitation_concern boolean not null,
  harm_indicators boolean not null,
  significant_harm_evidence boolean not null,
  children_in_concern integer not null,
  suspects integer not null,
  organised_harm boolean not null,
  position_of_trust boolean not null,
  referrer_view_cp boolean not null,
  answers varchar(200000) not null,
  screened_by varchar(100) not null,
  screened_at timestamp with time zone not null,
  confirmed_by varchar(100),
  confirmed_at timestamp with time zone,
  screening_type varchar(30),
  complex_criteria varchar(30),
  group_concern boolean,
  step_up_review boolean,
  confirmation varchar(200000)
);
create index screening_by_contact on screening (contact_ref, screened_at);

create table records_check (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  agency varchar(30) not null,
  asked_at timestamp with time zone not null,
  returned_at timestamp with time zone,
  returned_by varchar(100),
  known boolean,
  summary varchar(8000) not null,
  answers varchar(200000),
  constraint records_check_once unique (contact_ref, agency)
);

create table consultation (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  service varchar(30) not null,
  advice varchar(40000) not null,
  given_by varchar(100) not null,
  given_at timestamp with time zone not null
);
create index consultation_by_contact on consultation (contact_ref, given_at);

-- append-only: a decision that was not confirmed stays, the next one is a row of its own
create table threshold_decision (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  decision_number integer not null,
  threshold varchar(20) not null,
  route varchar(30),
  not_met_outcome varchar(30),
  level_of_need varchar(30) not null,
  information_considered varchar(40000) not null,
  gaps varchar(40000) not null,
  rationale varchar(40000) not null,
  opt_out_rationale varchar(40000) not null,
  route_rationale varchar(40000) not null,
  step_up_review varchar(40000) not null,
  downgrade_reason varchar(8000) not null,
  second_confirmation_needed boolean not null,
  route_review_needed boolean not null,
  decided_by varchar(100) not null,
  decided_at timestamp with time zone not null,
  constraint threshold_decision_number unique (contact_ref, decision_number)
);

create table second_confirmation (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  decision_id uuid not null references threshold_decision (id),
  confirmed boolean not null,
  reason varchar(40000) not null,
  confirmed_by varchar(100) not null,
  confirmed_at timestamp with time zone not null,
  constraint second_confirmation_once unique (decision_id)
);
create index second_confirmation_by_contact on second_confirmation (contact_ref);

create table silver_consideration (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  decision varchar(30) not null,
  police_information varchar(8000) not null,
  rationale varchar(8000) not null,
  review_on date,
  considered_by varchar(100) not null,
  considered_at timestamp with time zone not null
);
create index silver_consideration_by_contact on silver_consideration (contact_ref);

create table group_concern (
  contact_ref varchar(20) primary key references contact (ref),
  sent_at timestamp with time zone not null,
  taken_up_by varchar(100),
  taken_up_at timestamp with time zone,
  plan varchar(40000)
);

create table early_help (
  contact_ref varchar(20) primary key references contact (ref),
  outcome varchar(20) not null,
  offered_on date not null,
  lead_practitioner varchar(400) not null,
  summary varchar(40000) not null,
  offered_by varchar(100) not null,
  offered_at timestamp with time zone not null
);

create table assessment (
  ref varchar(20) primary key,
  contact_ref varchar(20) not null references contact (ref),
  case_ref varchar(20) not null,
  state varchar(20) not null,
  opened_at timestamp with time zone not null,
  allocated_to varchar(100),
  allocated_by varchar(100),
  allocated_at timestamp with time zone,
  see_child_by date,
  plan varchar(40000)
);
create index assessment_by_case on assessment (case_ref);

-- which assessment a contact's child is under: its own, or the open one it joined
create table assessment_cover (
  contact_ref varchar(20) not null references contact (ref),
  case_ref varchar(20) not null,
  assessment_ref varchar(20) not null references assessment (ref),
  primary key (contact_ref, case_ref)
);
create index assessment_cover_by_assessment on assessment_cover (assessment_ref);

create table strategy_discussion (
  ref varchar(20) primary key,
  contact_ref varchar(20) not null references contact (ref),
  state varchar(20) not null,
  opened_at timestamp with time zone not null,
  timing varchar(30),
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  chair varchar(100),
  agencies varchar(4000),
  answers varchar(200000),
  held_by varchar(100),
  recorded_at timestamp with time zone,
  constraint strategy_discussion_of_contact unique (contact_ref)
);

create table strategy_child (
  contact_ref varchar(20) not null references contact (ref),
  case_ref varchar(20) not null,
  strategy_ref varchar(20) not null references strategy_discussion (ref),
  primary key (contact_ref, case_ref)
);
create index strategy_child_by_case on strategy_child (case_ref);
create index strategy_child_by_discussion on strategy_child (strategy_ref);

create table route_review (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  route varchar(30) not null,
  harm_weighed varchar(8000) not null,
  rationale varchar(8000) not null,
  reviewed_by varchar(100) not null,
  reviewed_at timestamp with time zone not null
);
create index route_review_by_contact on route_review (contact_ref);

create table referrer_notice (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  kind varchar(20) not null,
  notice varchar(12000) not null,
  sent_at timestamp with time zone not null,
  constraint referrer_notice_once unique (contact_ref, kind)
);

-- what the decision tables advised, kept when the step that shows it began
create table advice_given (
  contact_ref varchar(20) not null references contact (ref),
  decision varchar(40) not null,
  advised varchar(60) not null,
  because varchar(2000) not null,
  given_at timestamp with time zone not null,
  primary key (contact_ref, decision)
);
