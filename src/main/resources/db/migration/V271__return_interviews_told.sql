-- What return home interviews told, as the next discussion about the child reads it (CSD-48).
create table discussion_interview (
  episode_ref      varchar(20)                 not null primary key,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  missing_since    timestamp(6) with time zone not null,
  returned_at      timestamp(6) with time zone not null,
  held_at          timestamp(6) with time zone not null,
  held_by          varchar(400)                not null,
  independent      boolean                     not null,
  child_words      varchar(4000)               not null,
  where_and_who    varchar(4000)               not null,
  would_help       varchar(4000)               not null
);

create index discussion_interview_by_current_case on discussion_interview (current_case_ref, held_at);
