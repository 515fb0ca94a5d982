-- Every dated duty of an authority that was done late, or was not done although its last lawful day has passed. A duty that
-- fell away on or before that day is no breach. Named parameters: :localAuthority, :nation, :today, :state, :allegations
-- (of adults) and :others (all else): what the caller may see, :afterDue, :afterPlace, :rows.
with duty as (
    select 'REVIEW' as record, r.review_id as record_id, r.subject::text as subject, r.rule::text as rule,
           r.clock_started, r.due_on, r.held_on as done_on, r.fell_away_on
    from reviews_known('infinity') r
    where r.local_authority = :localAuthority
    union all
    select 'REVIEW_REPORT', p.review_report_id, p.subject, p.rule, p.clock_started, p.due_on, p.submitted_on, r.fell_away_on
    from review_reports_known('infinity') p
    left join reviews_known('infinity') r on r.review_id = p.review_id
    where p.local_authority = :localAuthority and p.due_on is not null
    union all
    select 'REVIEW_DECISION', d.review_decision_id, d.subject, due.rule, d.clock_started, due.due_on, due.done_on, null
    from review_decisions_known('infinity') d
    cross join lateral (values
        (d.sending_rule::text, d.sending_due_on, d.sent_on),
        (d.rule::text, case when d.completion is distinct from 'NOT_DONE' then d.due_on end, d.completed_on)) as due (rule, due_on, done_on)
    where d.local_authority = :localAuthority and due.rule is not null and due.due_on is not null
    union all
    select 'REVIEW_DOCUMENT', d.review_document_id, d.subject, due.rule, d.clock_started, due.due_on, due.done_on, null
    from review_documents_known('infinity') d
    cross join lateral (values
        (d.completion_rule::text, d.completion_due_on, d.completed_on),
        (d.distribution_rule::text, d.distribution_due_on, d.distributed_on)) as due (rule, due_on, done_on)
    where d.local_authority = :localAuthority and due.rule is not null and due.due_on is not null
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
    select 'CORE_GROUP', g.core_group_id, g.subject, g.rule, g.clock_started, g.due_on, g.held_on, g.fell_away_on
    from core_groups_known('infinity') g
    where g.local_authority = :localAuthority
    union all
    select 'ESCALATION', e.escalation_id, e.subject, e.formal_rule, e.formal_from, e.formal_due_on, e.resolved_on, null
    from escalations_known('infinity') e
    where e.local_authority = :localAuthority and e.formal_due_on is not null
    union all
    select 'ESCALATION', e.escalation_id, e.subject, e.stage_rule, s."from", s."dueOn", coalesce(s.answered, e.resolved_on), null
    from escalations_known('infinity') e
    cross join lateral (
        select step."from", step."dueOn", lead(step."from") over (order by step.place) as answered
        from rows from (jsonb_to_recordset(e.stages) as ("from" date, "dueOn" date)) with ordinality
            as step ("from", "dueOn", place)) s
    where e.local_authority = :localAuthority
    union all
    select 'VISIT', v.visit_id, v.subject, v.rule, v.clock_started, v.due_on, v.visited_on, v.fell_away_on
    from visits_known('infinity') v
    where v.local_authority = :localAuthority
    union all
    select 'CARE_PLAN', k.care_plan_id, k.subject, k.rule, k.clock_started, k.due_on, k.prepared_on, k.fell_away_on
    from care_plans_known('infinity') k
    where k.local_authority = :localAuthority
    union all
    select 'PLACEMENT_APPROVAL', a.placement_approval_id, a.subject, a.rule, a.clock_started, a.due_on, a.notified_on, null
    from placement_approvals_known('infinity') a
    where a.local_authority = :localAuthority and a.due_on is not null and a.rule is not null
    union all
    -- Another authority's duty towards this one.
    select 'INCOMING_PLACEMENT', i.incoming_placement_id, i.subject, i.rule, i.clock_started, i.due_on, i.notified_on, null
    from incoming_placements_known('infinity') i
    where i.local_authority = :localAuthority and i.due_on is not null and i.rule is not null
    union all
    -- Nobody recorded who approved a placement out of the area, whether it was an emergency, and when the area authority was
    -- told. The rules are England's since that day, and not of short breaks (SI 2010/959 reg. 48(3)(b)).
    select 'PLACEMENT', p.placement_id, p.subject, 'AREA_NOTIFICATION_BEFORE_PLACEMENT', p."from", p."from", null, null
    from placements_known('infinity') p
    where p.local_authority = :localAuthority and :nation = 'ENGLAND' and p.out_of_area and p."from" >= date '2014-01-27'
      and not exists (select from placement_approvals_known('infinity') a where a.placement_id = p.placement_id)
      and not exists (select from legal_statuses_known('infinity') s
                      where s.period_of_care_id = p.period_of_care_id and s.code in ('V3', 'V4')
                        and s."from" <= p."from" and (s."to" is null or s."to" > p."from"))
    union all
    -- The first appointment in a period of care counts. Where none was made, care that ended in time asked for none.
    select 'PERIOD_OF_CARE', p.period_of_care_id, p.subject, p.iro_appointment_rule, p.started_on, p.iro_appointment_due_on,
           min(a."from"), case when min(a."from") is null then p.ceased_on end
    from periods_of_care_known('infinity') p
    left join iro_allocations_known('infinity') a
        on a.local_authority = p.local_authority and a.subject = p.subject and a."from" >= p.started_on
           and (p.ceased_on is null or a."from" < p.ceased_on)
    where p.local_authority = :localAuthority and p.iro_appointment_due_on is not null and p.iro_appointment_rule is not null
    group by p.period_of_care_id, p.subject, p.iro_appointment_rule, p.started_on, p.iro_appointment_due_on, p.ceased_on
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
           md5(concat_ws(' ', d.record_id, d.subject, d.rule, d.clock_started))::uuid as place,
           case when d.done_on is null then 'OVERDUE' else 'LATE' end as state,
           least(coalesce(d.done_on, :today), :today) as until
    from duty d
    where coalesce(d.done_on, :today) > d.due_on
      and (d.fell_away_on is null or d.fell_away_on > d.due_on)
)
select b.place, b.record, b.record_id, known_as((select merged_children(:localAuthority, 'infinity')), b.subject), b.rule,
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
