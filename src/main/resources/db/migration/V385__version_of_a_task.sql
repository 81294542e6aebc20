-- Which release of the procedure the engine has a version of a process from. A release is one deployment, and a deployment
-- in which anything changed gives every process a version of its own; one taken back and given again has several.
create table procedure_release_version (
  definition_key bigint  not null,
  release_number integer not null,
  constraint procedure_release_version_key primary key (definition_key),
  constraint procedure_release_version_of foreign key (release_number) references procedure_release (number)
);

-- The version of the process a task belongs to, by the engine's key: its form is the one of that version's release. 0 for a
-- task from before this was kept.
alter table task add column definition_key bigint default 0 not null;
