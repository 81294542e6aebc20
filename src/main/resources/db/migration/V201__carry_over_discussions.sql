-- What the referral room kept of strategy discussions moves to the room that holds them.
insert into discussion (ref, kind, state, asked_by, asked_at, info_received_at, asked_because, clock_owner, contact_ref,
                        referring_employer, circumstances, timing, timing_reason, planned_for, chair, note_taker,
                        enquiry_type, enquiry_rationale, complete_at, version)
select d.ref,
       case when exists (select 1 from screening s
                         where s.contact_ref = d.contact_ref and s.complex_criteria = 'COMPLEX')
            then 'COMPLEX_STRATEGY_DISCUSSION' else 'STRATEGY_DISCUSSION' end,
       case when d.state = 'OPEN' then 'REQUESTED' else 'HELD' end,
       'system', d.opened_at, c.received_at, 'Decided on the contact ' || d.contact_ref, d.contact_ref, d.contact_ref,
       coalesce(c.organisation_id, ''), '', d.timing, '', null, d.chair, null,
       null, '', d.recorded_at, 0
from strategy_discussion d
join contact c on c.ref = d.contact_ref;

insert into discussion_session (discussion_ref, number, mode, planned_for, invited_at, started_at, ended_at, begun_by,
                                chair, note_taker, quorate, rest_deferred, reconvene_for, minutes_issued_at)
select ref, 1, null, null, null, started_at, ended_at, chair, chair, null, null, false, '', null
from strategy_discussion;

insert into discussion_child (discussion_ref, case_ref, current_case_ref, position, interim_safety_plan, safety_plan,
                              voice, voice_words, voice_changed, parents_view, parents_words, parents_role, support,
                              told_by, seen_by, see_by, alleged_to_have_harmed, outcome, outcome_reason, outcome_session,
                              outcome_at, outcome_by, version)
select one.strategy_ref, one.case_ref, one.current_case_ref,
       row_number() over (partition by one.strategy_ref order by one.case_ref), '', '',
       null, '', '', null, '', null, '', '', '', null, false, null, '', null, null, null, 0
from (select s.strategy_ref, s.case_ref, min(c.current_case_ref) as current_case_ref
      from strategy_child s
      join contact_child c on c.contact_ref = s.contact_ref and c.case_ref = s.case_ref
      group by s.strategy_ref, s.case_ref) one;

insert into discussion_request (id, discussion_ref, asked_key, asked_by, asked_at, because, joined)
select c.id, s.strategy_ref, s.contact_ref, 'system', min(d.opened_at),
       'Decided on the contact ' || s.contact_ref, min(case when d.contact_ref = s.contact_ref then 0 else 1 end) = 1
from strategy_child s
join strategy_discussion d on d.ref = s.strategy_ref
join contact_child c on c.contact_ref = s.contact_ref
  and c.position_in_list = (select min(f.position_in_list) from contact_child f where f.contact_ref = s.contact_ref)
group by c.id, s.strategy_ref, s.contact_ref;

-- what was recorded in the earlier form stays readable
create table discussion_earlier_record (
  discussion_ref varchar(20)    not null primary key references discussion (ref),
  agencies       varchar(4000)  not null,
  answers        varchar(200000) not null,
  recorded_by    varchar(100)   not null,
  recorded_at    timestamp(6) with time zone not null
);

insert into discussion_earlier_record (discussion_ref, agencies, answers, recorded_by, recorded_at)
select ref, coalesce(agencies, ''), answers, coalesce(held_by, 'system'), recorded_at
from strategy_discussion
where answers is not null and recorded_at is not null;

-- the clock of a discussion is now the discussion's own, not the contact's
update deadline set subject_owner = subject_part, subject_part = ''
where timescale = 'strategy-discussion' and subject_part in (select ref from discussion);

drop table strategy_child;
drop table strategy_discussion;
