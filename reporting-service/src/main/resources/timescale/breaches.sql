-- Every dated duty of an authority that was done late, or was not done although its last lawful day has passed. A duty that
-- fell away on or before that day is no breach. Named parameters: :localAuthority, :nation, :today, :state, :allegations
-- (of adults) and :others (all else): what the caller may see, :afterDue, :afterPlace, :rows.
with duty as (
    select 'REVIEW' as record, r.review_id as record_id, r.subject::text as subject, r.rule::text as rule,
           r.clock_started, r.due_on, r.held_on as done_on, r.fell_away_on
    from reviews_known('infinity') r
    where r.local_authority = :localAuthority
    union all
    select 'CONFERENCE', c.conference_id, coalesce(d.child, c.subject), c.rule,
           c.clock_started, coalesce(d."dueOn", c.due_on), c.held_on, coalesce(d."fellAwayOn", c.fell_away_on)
    from conferences_known('infinity') c
    left join lateral jsonb_to_recordset(c.children) as d (child text, "dueOn" date, "fellAwayOn" date) on true
    where c.local_authority = :localAuthority
    union all
    select 'SECTION_47_ENQUIRY', s.section_47_enquiry_id, s.subject, s.rule,
           coalesce(t.held_on, s.started_on), s.conference_due_on, s.concluded_on, null
    from section_47_enquiries_known('infinity') s
    left join strategy_discussions_known('infinity') t on t.strategy_discussion_id = s.strategy_discussion_id
    where s.local_authority = :localAuthority
    union all
    select 'PERSONAL_EDUCATION_PLAN', p.personal_education_plan_id, p.subject, p.rule,
           coalesce(care.started_on, p.initiated_on, p.due_on), p.due_on, p.completed_on,
           case when p.completed_on is null then p.current_until end
    from personal_education_plans_known('infinity') p
    left join periods_of_care_known('infinity') care on care.period_of_care_id = p.period_of_care_id
    where p.local_authority = :localAuthority and p.due_on is not null and p.rule is not null
    union all
    select 'VISIT', v.visit_id, v.subject, v.rule, v.clock_started, v.due_on, v.visited_on, v.fell_away_on
    from visits_known('infinity') v
    where v.local_authority = :localAuthority
    union all
    select 'CARE_PLAN', k.care_plan_id, k.subject, k.rule, k.clock_started, k.due_on, k.prepared_on, k.fell_away_on
    from care_plans_known('infinity') k
    where k.local_authority = :localAuthority
    union all
    select 'RESOURCE_PACK', k.resource_pack_id, k.subject, k.rule, k.clock_started, k.due_on, k.issued_on, k.fell_away_on
    from resource_packs_known('infinity') k
    where k.local_authority = :localAuthority
    union all
    select 'LADO_REFERRAL', l.referral_id, l.subject, 'LADO_DECISION_1_WORKING_DAY',
           l.received_on, l.decision_due_on, l.threshold_decided_on, l.transferred_on
    from lado_referrals_known('infinity') l
    where l.local_authority = :localAuthority and :allegations
), breach as (
    select d.*,
           md5(d.record_id::text || d.subject)::uuid as place,
           case when d.done_on is null then 'OVERDUE' else 'LATE' end as state,
           least(coalesce(d.done_on, :today), :today) as until
    from duty d
    where coalesce(d.done_on, :today) > d.due_on
      and (d.fell_away_on is null or d.fell_away_on > d.due_on)
)
select b.place, b.record, b.record_id, b.subject, b.rule,
       coalesce(
           (select r.citation
            from timescale_rule r
            where starts_with(b.rule, r.rule) and r.nation = :nation
            order by length(r.rule) desc, r.first_day <= b.clock_started desc, abs(r.first_day - b.clock_started)
            limit 1),
           'The producing service''s own rule'),
       b.clock_started, b.due_on, b.done_on, b.state,
       (select ended.working_day_number - due.working_day_number
        from calendar_day due
        join calendar_day ended on ended.nation = due.nation and ended.day = b.until
        where due.nation = :nation and due.day = b.due_on)
from breach b
where (:state is null or b.state = :state)
  and (:others or b.record = 'LADO_REFERRAL')
  and (:afterDue is null or (b.due_on, b.place) > (:afterDue, :afterPlace))
order by b.due_on, b.place
limit :rows
