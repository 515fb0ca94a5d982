/* ---
id: placement-stability-local
version: 1
section: iro
title: Children looked after who have been in the same placement for two years
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children who on the day had been in their placement for at least two years; temporary moves and moves with the same carer do not end it
outOf: children looked after on the day
leavesOut: children looked after in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: percent
source: the service's own measure over all children in care (unlike the department's, which asks the children under 16 of two and a half years in care)
records: {period_of_care_id: period_of_care, placement_id: placement}
parameters: {years: 2}
dimensions: [placementType, ageBand, sex, legalStatus]
goodDirection: up
sentence: "{numerator} of {denominator} children looked after had been in the same placement for at least {years} years ({value} %)."
--- */
select c.period_of_care_id,
       c.placement_id,
       c.subject,
       case when not c.short_breaks then coalesce(s.since <= :asAt - make_interval(years => cast(:years as integer)), false) end as counted,
       case when c.short_breaks then 'SHORT_BREAKS'
            when s.since is null then 'NO_PLACEMENT'
            when s.since > :asAt - make_interval(years => cast(:years as integer)) then 'MOVED_SINCE' end as reason,
       c.placement_type,
       c.age_band,
       c.sex,
       c.legal_status
from children_looked_after(:knownAt, :asAt) c
left join stays_known(:knownAt, :asAt) s on s.local_authority = c.local_authority and s.period_of_care_id = c.period_of_care_id
where c.local_authority = :localAuthority
