-- What was changed of the panel's calendar: moved to a day, or called off where moved_to is null. The latest holds.
create table panel_change (
  id          uuid                        not null primary key,
  panel_month varchar(7)                  not null,
  number      integer                     not null,
  moved_to    date,
  reason      varchar(1000)               not null,
  changed_by  varchar(60)                 not null,
  changed_at  timestamp(6) with time zone not null,
  constraint panel_change_once unique (panel_month, number)
);
