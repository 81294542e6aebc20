-- One row for each start of a process; the instance that holds it is the one that goes on (architecture, section 2).
create table process_start (
    process_id           varchar(100)                not null,
    start_key            varchar(100)                not null,
    process_instance_key bigint,
    claimed_at           timestamp(6) with time zone not null,
    constraint pk_process_start primary key (process_id, start_key)
);
