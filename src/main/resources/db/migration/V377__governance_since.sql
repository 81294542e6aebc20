-- When governance was first looked after here: a list whose time was before is nobody's missed meeting.
create table governance_since (
  id    integer                     not null primary key,
  since timestamp(6) with time zone not null,
  constraint governance_since_once check (id = 1)
);

insert into governance_since (id, since)
select 1, min(starts_at) from governance_meeting having count(*) > 0;
