/* ---
id: family-time-plans-in-place
version: 1
section: iro
title: Children looked after who have a family time plan
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children with at least one family time plan in force on the day, whatever it provides for; one that they are not in touch (NONE) is a plan too
outOf: all children looked after on the day
leavesOut: children looked after in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: share
source: Children Act 1989 s. 34 and Sch. 2 para. 15; SI 2010/959 Sch. 1 para. 3
records: {period_of_care_id: period_of_care}
dimensions: [kind: {multi: true, codes: FAMILY_TIME_KIND}, ageBand, sex, placementType]
defaultBy: kind
goodDirection: up
sentence: "{numerator} of the {denominator} children looked after on {asAt} had a family time plan."
--- */
select c.period_of_care_id,
       c.subject,
       case when not c.short_breaks then p.kind <> '{NO_PLAN}' end as counted,
       case when c.short_breaks then 'SHORT_BREAKS'
            when p.kind = '{NO_PLAN}' then 'NO_PLAN' end as reason,
       p.kind,
       c.age_band,
       c.sex,
       c.placement_type
from children_looked_after(:knownAt, :asAt) c
cross join lateral (
    select coalesce(array_agg(distinct k.kind::text), '{NO_PLAN}') as kind
    from family_time_plans_known(:knownAt) k
    where k.period_of_care_id = c.period_of_care_id
      and k."from" <= :asAt and (k."to" is null or k."to" > :asAt)) p
where c.local_authority = :localAuthority
