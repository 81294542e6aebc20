-- Cases brought to a panel that is still to come, before panels had lists: the room hears of them after the update.
insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
select gen_random_uuid(),
  'uk.complexcase.pathway.mace.HearingOfCases.on(uk.complexcase.cases.events.CaseBroughtToPanel)',
  'uk.complexcase.cases.events.CaseBroughtToPanel',
  '{"caseRef":{"value":"' || case_ref || '"},"panelOn":"' || to_char(panel_on, 'YYYY-MM-DD')
    || '","level":"' || coalesce(level, referred_level)
    || '","at":"' || to_char(coalesce(agreed_at, referred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '"}',
  current_timestamp
from cs_case
where open_for is not null and mace = 'BRING' and panel_on >= current_date;
