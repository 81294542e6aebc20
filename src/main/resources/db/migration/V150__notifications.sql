-- Who is told what, and the messages that carry it out of the product. Neither holds a text: every word is made from kind,
-- reference and timescale when it is shown or sent, so no name and no narrative can stand here.
create table message (
  id             uuid        not null primary key,
  recipient      varchar(60) not null,
  sort           varchar(10) not null,
  state          varchar(20) not null,
  channel        varchar(10),
  tries          integer     not null,
  reason         varchar(40),
  created_at     timestamp(6) with time zone not null,
  sending_at     timestamp(6) with time zone,
  sent_at        timestamp(6) with time zone,
  delivered_at   timestamp(6) with time zone,
  undelivered_at timestamp(6) with time zone,
  -- when it is next to be looked at; empty once nothing more is to happen
  next_at        timestamp(6) with time zone
);
create index message_next on message (next_at);
create index message_recipient on message (recipient, created_at);
create index message_created on message (created_at, state);

create table notice (
  id              uuid         not null primary key,
  idempotency_key varchar(200) not null,
  recipient       varchar(60)  not null,
  kind            varchar(40)  not null,
  reference       varchar(20),
  timescale       varchar(60),
  due             timestamp(6) with time zone,
  target          varchar(40)  not null,
  urgent          boolean      not null,
  sent_by         varchar(60)  not null,
  sent_groups     varchar(400) not null,
  created_at      timestamp(6) with time zone not null,
  read_at         timestamp(6) with time zone,
  -- when it goes into a message; empty once it is in one, or was read before
  waits_until     timestamp(6) with time zone,
  held_back       boolean      not null,
  message_id      uuid         references message (id),
  constraint notice_once unique (idempotency_key, recipient)
);
create index notice_recipient on notice (recipient, read_at, created_at);
create index notice_waiting on notice (waits_until, recipient);
create index notice_message on notice (message_id);

-- One line for each sender of what a message carried that reached nobody; it becomes a task of theirs.
create table undelivered (
  ref         varchar(20)   not null primary key,
  message_id  uuid          not null references message (id),
  sent_by     varchar(60)   not null,
  sent_groups varchar(400)  not null,
  raised_at   timestamp(6) with time zone not null,
  passed_on   varchar(30),
  note        varchar(4000),
  passed_by   varchar(60),
  passed_at   timestamp(6) with time zone,
  constraint undelivered_once unique (message_id, sent_by, sent_groups)
);
