-- steps that stood still, and who was told of each
create table stuck_step (
  incident_key bigint        not null primary key,
  instance_key bigint        not null,
  found_at     timestamp(6) with time zone not null,
  told         varchar(4000) not null
);
create index stuck_step_found on stuck_step (found_at);

-- what managers did about running processes; the stamp lets each act be asked for once
create table intervention (
  id           uuid          not null primary key,
  stamp        varchar(60)   not null unique,
  kind         varchar(10)   not null,
  incident_key bigint,
  job_key      bigint,
  instance_key bigint        not null,
  reason       varchar(2000) not null,
  actor        varchar(60)   not null,
  asked_at     timestamp(6) with time zone not null
);
create index intervention_instance on intervention (instance_key);
