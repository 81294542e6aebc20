-- The transactional outbox: Spring Modulith's registry of what was published and not yet heard, our count of the tries
-- made since, and the locks by which several nodes share the scheduled work.
create table event_publication (
  id uuid not null primary key,
  listener_id varchar(512) not null,
  event_type varchar(512) not null,
  serialized_event varchar(4000) not null,
  publication_date timestamp with time zone not null,
  completion_date timestamp with time zone
);
create index event_publication_by_completion on event_publication (completion_date);
create index event_publication_by_listener on event_publication (listener_id);

create table outbox_attempt (
  publication_id uuid not null primary key,
  attempts integer not null,
  next_attempt_at timestamp with time zone not null
);

create table shedlock (
  name varchar(64) not null primary key,
  lock_until timestamp(3) not null,
  locked_at timestamp(3) not null,
  locked_by varchar(255) not null
);
