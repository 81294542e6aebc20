-- Missing episodes. case_ref is the file the episode was reported on; current_case_ref follows merges.
create table missing_episode (
  ref              varchar(20)                 not null primary key,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  -- the child's file while the child is not back: no two episodes run for one child
  open_for         varchar(20),
  missing_since    timestamp(6) with time zone not null,
  reported_at      timestamp(6) with time zone not null,
  state            varchar(20)                 not null,
  risk             varchar(20),
  risk_at          timestamp(6) with time zone,
  searched_at      timestamp(6) with time zone not null,
  search_round     integer                     not null,
  located_at       timestamp(6) with time zone,
  returned_at      timestamp(6) with time zone,
  pattern_count    integer                     not null,
  pattern_seen     boolean                     not null,
  pattern_decision varchar(30),
  offered_at       timestamp(6) with time zone,
  accepted_at      timestamp(6) with time zone,
  declined_at      timestamp(6) with time zone,
  declined_times   integer                     not null,
  interviewer      varchar(60)                 not null,
  interviewer_name varchar(400)                not null,
  independent      boolean,
  held_at          timestamp(6) with time zone,
  version          bigint                      not null,
  constraint missing_episode_open_once unique (open_for)
);

create index missing_episode_by_current_case on missing_episode (current_case_ref, reported_at);
create index missing_episode_by_case on missing_episode (case_ref);

-- Who told of it, when and what; a further report about a child who is missing already joins the episode.
create table missing_report (
  submission_id varchar(64)                 not null primary key,
  episode_ref   varchar(20)                 not null references missing_episode (ref),
  missing_since timestamp(6) with time zone not null,
  reported_at   timestamp(6) with time zone not null,
  reporter      varchar(400)                not null,
  circumstances varchar(4000)               not null,
  written_by    varchar(60)                 not null,
  written_at    timestamp(6) with time zone not null
);

create index missing_report_by_episode on missing_report (episode_ref, reported_at);

-- What was recorded at each step; append-only, so that an earlier level or answer is never overwritten.
create table missing_step (
  id          uuid                        not null primary key,
  episode_ref varchar(20)                 not null references missing_episode (ref),
  kind        varchar(20)                 not null,
  answers     varchar(200000)             not null,
  done_by     varchar(60)                 not null,
  done_at     timestamp(6) with time zone not null
);

create index missing_step_by_episode on missing_step (episode_ref, done_at);
