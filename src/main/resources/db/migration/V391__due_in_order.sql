-- What a team has due is read in the order of an index, a group and a state at a time: as far as the page goes, and never
-- to the clocks of age, which are due years later. The former index did not order clocks due at one instant.
create index deadline_of_responsible_in_order on deadline (responsible, state, due, id);
drop index deadline_by_responsible;
