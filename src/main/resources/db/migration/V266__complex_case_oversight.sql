-- What the head of service and the police inspector each recorded on complex case oversight, in each round.
create table oversight_view (
  id uuid primary key,
  contact_ref varchar(20) not null references contact (ref),
  side varchar(10) not null,
  round_number integer not null,
  decision varchar(20) not null,
  considered varchar(4000) not null,
  reason varchar(4000) not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint oversight_view_once unique (contact_ref, side, round_number)
);
