-- The child's number in the council's case system, and what is handed over to that system with its receipt.
create table case_system_number (
  case_ref   varchar(20)                 not null primary key,
  number     varchar(60)                 not null,
  system     varchar(60)                 not null,
  entered_by varchar(60)                 not null,
  entered_at timestamp(6) with time zone not null
);

create index case_system_number_by_number on case_system_number (system, number);

-- The documents are kept as text (the PDF in base64), which both databases take at any length. delivery counts anew when
-- the number was corrected. next_attempt_at is empty where no attempt is due by itself.
create table case_hand_over (
  ref             varchar(20)                 not null primary key,
  request_key     varchar(200)                not null unique,
  case_ref        varchar(20)                 not null,
  current_case_ref varchar(20)                not null,
  source          varchar(60)                 not null,
  kind            varchar(40)                 not null,
  title           varchar(200)                not null,
  record_json     text                        not null,
  pdf_base64      text                        not null,
  made_at         timestamp(6) with time zone not null,
  made_by         varchar(60)                 not null,
  number          varchar(60)                 not null,
  delivery        integer                     not null,
  state           varchar(20)                 not null,
  state_at        timestamp(6) with time zone not null,
  attempts        integer                     not null,
  next_attempt_at timestamp(6) with time zone,
  receipt         varchar(200)                not null,
  reason          varchar(500)                not null
);

create index case_hand_over_by_case on case_hand_over (current_case_ref);
create index case_hand_over_by_source on case_hand_over (source);
create index case_hand_over_by_state on case_hand_over (state, next_attempt_at);
