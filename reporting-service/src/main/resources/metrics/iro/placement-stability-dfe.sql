/* ---
id: placement-stability-dfe
version: 1
section: iro
title: Long-term stability of placements
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: >-
  children who on the day had lived in the same placement for at least two years, or were placed for adoption and had been there and in
  the placement before it for at least two years together
outOf: children under 16 who on the day had been looked after for at least two and a half years without a break
leavesOut: children aged 16 or over, or whose age is not known, those in care for less time, and those in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: percent
source: Department for Education, long-term placement stability (formerly national indicator 63)
records: {period_of_care_id: period_of_care, placement_id: placement}
dimensions: [placementType, ageBand, sex, legalStatus]
goodDirection: up
sentence: "{numerator} of {denominator} children under 16 who had been looked after for two and a half years had lived in the same placement for at least two ({value} %)."
--- */
select c.period_of_care_id,
       c.placement_id,
       c.subject,
       case when measured.whom then coalesce(measured.since <= :asAt - interval '2 years', false) end as counted,
       case when c.short_breaks then 'SHORT_BREAKS'
            when measured.age is null then 'AGE_NOT_KNOWN'
            when measured.age >= 16 then 'AGED_16_OR_OVER'
            when not measured.whom then 'IN_CARE_FOR_LESS_TIME'
            when measured.since is null then 'NO_PLACEMENT'
            when measured.since > :asAt - interval '2 years' then 'MOVED_SINCE' end as reason,
       c.placement_type,
       c.age_band,
       c.sex,
       c.legal_status
from children_looked_after(:knownAt, :asAt) c
join periods_of_care_known(:knownAt) care on care.period_of_care_id = c.period_of_care_id
left join cases_children_known(:knownAt) child on child.local_authority = c.local_authority and child.subject = c.subject
left join stays_known(:knownAt, :asAt) s on s.local_authority = c.local_authority and s.period_of_care_id = c.period_of_care_id
cross join lateral (
    select age_on(child.birth_month, :asAt) as age,
           coalesce(not c.short_breaks and age_on(child.birth_month, :asAt) < 16
               and care.started_on <= :asAt - interval '2 years 6 months', false) as whom,
           case when c.placement_type in ('A3', 'A4', 'A5', 'A6') then coalesce(s.before_that, s.since) else s.since end as since) measured
where c.local_authority = :localAuthority
