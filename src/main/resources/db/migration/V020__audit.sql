-- The append-only log. The head row holds the last number and hash: appending locks it, and a missing tail shows.
create table audit_entry (
  seq        bigint                      not null primary key,
  acted_at   timestamp(6) with time zone not null,
  actor      varchar(60)                 not null,
  act        varchar(60)                 not null,
  subject    varchar(200)                not null,
  detail     varchar(2000)               not null,
  prev_hash  char(64)                    not null,
  entry_hash char(64)                    not null
);

create index audit_entry_by_subject on audit_entry (subject, seq);
create index audit_entry_by_actor on audit_entry (actor, seq);

create table audit_head (
  id        integer  not null primary key check (id = 1),
  last_seq  bigint   not null,
  last_hash char(64) not null
);

insert into audit_head (id, last_seq, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
