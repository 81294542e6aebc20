-- Rooms hear of merged files through one listener now: what theirs had not heard goes to it.
update event_publication
set listener_id = 'uk.complexcase.cases.casefile.FollowingFiles.on(' || event_type || ')'
where completion_date is null
  and event_type in ('uk.complexcase.cases.events.CaseMerged', 'uk.complexcase.cases.events.CaseUnmerged')
  and (listener_id like 'uk.complexcase.pathway.enquiry.EnquiriesAfterMerge.on(%'
    or listener_id like 'uk.complexcase.pathway.missing.EpisodesAfterMerge.on(%'
    or listener_id like 'uk.complexcase.pathway.disruption.DisruptionAfterMerge.on(%'
    or listener_id like 'uk.complexcase.pathway.transition.HandoversAfterMerge.on(%'
    or listener_id like 'uk.complexcase.pathway.meetings.DiscussionsAfterMerge.on(%'
    or listener_id like 'uk.complexcase.pathway.meetings.HearingOfInterviews.on(%'
    or listener_id like 'uk.complexcase.pathway.minutes.MinutesAfterMerge.on(%'
    or listener_id like 'uk.complexcase.pathway.referral.ContactsAfterMerge.on(%'
    or listener_id like 'uk.complexcase.cases.actions.ActionsAfterMerge.on(%');
