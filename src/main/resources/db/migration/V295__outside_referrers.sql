-- Who told the hub without an account: kept apart from the contact and from every child's file, read by the hub alone.
create table outside_referrer (
  contact_ref varchar(20) primary key references contact (ref),
  kind varchar(20) not null,
  referrer_name varchar(400) not null,
  agency varchar(400) not null,
  post varchar(400) not null,
  telephone varchar(400) not null,
  email varchar(400) not null,
  may_write boolean not null,
  how_to_reach varchar(4000) not null,
  stays_unnamed boolean not null,
  verified_at timestamp(6) with time zone,
  verified_by varchar(100),
  verified_how varchar(4000) default '' not null,
  told_at timestamp(6) with time zone,
  told_by varchar(100),
  told_how varchar(4000) default '' not null
);
