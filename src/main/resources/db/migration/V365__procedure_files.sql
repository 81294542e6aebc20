-- The text of every file of every release, kept once for each content: two releases can be compared, and the version
-- a phase began with can be shown as long as the phase is on record.
create table procedure_file (
  sha256  varchar(64)      not null,
  content varchar(1000000) not null,
  constraint procedure_file_key primary key (sha256)
);

-- A release is written down before the engine has it and marked when it has: PUTTING, then IN_FORCE. WITHDRAWING is one
-- the engine did not answer for; what was in force is deployed again before the row goes.
alter table procedure_release add column state varchar(20) default 'IN_FORCE' not null;

-- What the product delivered under this name when the content was put into force; null where it delivered none. A content
-- that differs from it is the owners' and outlives an upgrade. What stands here so far was all delivered.
alter table procedure_release_resource add column delivered_sha256 varchar(64);
update procedure_release_resource set delivered_sha256 = sha256;
