-- A level agreed below the tool's result, and what a second manager says of it; written once when asked, once when settled.
create table cs_countersign (
  ref         varchar(20)                 not null primary key,
  cs_ref      varchar(20)                 not null references cs_case (ref),
  level_id    uuid                        not null references risk_level (id),
  tool_result varchar(10)                 not null,
  asked_at    timestamp(6) with time zone not null,
  answer      varchar(10),
  reason      varchar(4000)               not null,
  settled_by  varchar(60),
  settled_at  timestamp(6) with time zone,
  version     bigint                      not null,
  constraint cs_countersign_once unique (level_id)
);

create index cs_countersign_by_case on cs_countersign (cs_ref, asked_at);
