-- A change of the procedure before it is in force: files that are released together or not at all.
create table procedure_draft (
  ref         varchar(12)                 not null,
  title       varchar(200)                not null,
  begun_by    varchar(100)                not null,
  begun_at    timestamp(6) with time zone not null,
  based_on    integer                     not null,
  state       varchar(20)                 not null,
  round       integer                     not null,
  asked_by    varchar(100),
  released_as integer,
  changed_at  timestamp(6) with time zone not null,
  constraint procedure_draft_key primary key (ref)
);

-- Every revision of every file of a draft, none is ever changed or deleted. BASE is the text in force it is compared with;
-- DRAFT the line the draft consists of, no content where the file was taken out again; BESIDE was made from an older
-- revision than the one it met, until its author decides which counts, and is then SETTLED.
create table procedure_draft_revision (
  draft_ref varchar(12)                 not null,
  file_name varchar(200)                not null,
  revision  integer                     not null,
  made_from integer                     not null,
  standing  varchar(10)                 not null,
  content   text,
  sha256    varchar(64)                 not null,
  saved_by  varchar(100)                not null,
  saved_at  timestamp(6) with time zone not null,
  constraint procedure_draft_revision_key primary key (draft_ref, file_name, revision),
  constraint procedure_draft_revision_of foreign key (draft_ref) references procedure_draft (ref)
);

-- What was done with a draft as a whole, in order: begun, asked for approval, sent back, approved.
create table procedure_draft_act (
  draft_ref varchar(12)                 not null,
  number    integer                     not null,
  kind      varchar(20)                 not null,
  actor     varchar(100)                not null,
  at        timestamp(6) with time zone not null,
  reason    varchar(2000)               not null,
  constraint procedure_draft_act_key primary key (draft_ref, number),
  constraint procedure_draft_act_of foreign key (draft_ref) references procedure_draft (ref)
);
