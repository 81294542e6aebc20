-- Intelligence about a child that went to another authority, on what basis and with whose agreement, until it was acknowledged.
-- case_ref is the file it was recorded on; current_case_ref follows merges.
create table onward_intelligence (
  ref              varchar(20)                 not null primary key,
  -- made when the page was opened, so that one sent twice is kept once
  submission_id    varchar(64)                 not null unique,
  case_ref         varchar(20)                 not null,
  current_case_ref varchar(20)                 not null,
  authority        varchar(200)                not null,
  recipient        varchar(200)                not null,
  basis            varchar(30)                 not null,
  basis_words      varchar(1000)               not null,
  what             varchar(4000)               not null,
  -- the line, log or report it was taken from; a reference, never a name
  source_line      varchar(60)                 not null,
  source_agency    varchar(20)                 not null,
  -- the source's organisation where it is the sender's own; else empty
  source_employer  varchar(100)                not null,
  handling         varchar(30)                 not null,
  agreed           boolean                     not null,
  -- who agreed for the source, or who decided without the source's agreement
  agreed_by        varchar(200)                not null,
  agreed_at        timestamp(6) with time zone not null,
  override_reason  varchar(4000)               not null,
  sent_at          timestamp(6) with time zone not null,
  sent_how         varchar(30)                 not null,
  sent_by          varchar(60)                 not null,
  recorded_at      timestamp(6) with time zone not null,
  acknowledged_by  varchar(200),
  acknowledged_at  timestamp(6) with time zone,
  acknowledgement_recorded_by varchar(60),
  version          bigint                      not null
);

create index onward_intelligence_by_current_case on onward_intelligence (current_case_ref, sent_at);
create index onward_intelligence_by_case on onward_intelligence (case_ref);
