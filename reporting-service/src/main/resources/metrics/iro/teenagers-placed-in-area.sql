/* ---
id: teenagers-placed-in-area
version: 1
section: iro
title: Teenagers looked after who are placed in the authority's area
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: teenagers whose placement on the day was in the authority's area
outOf: children of those ages looked after on the day, also those whose place is not known
leavesOut: children looked after in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: percent
source: Children Act 1989 s. 22G (sufficient accommodation in the authority's area)
records: {period_of_care_id: period_of_care, placement_id: placement}
parameters: {fromAge: 13, toAge: 17}
dimensions: [placementType, sex, legalStatus]
goodDirection: up
sentence: "{numerator} of {denominator} teenagers looked after were placed in the area ({value} %)."
--- */
select c.period_of_care_id,
       c.placement_id,
       c.subject,
       case when not c.short_breaks then coalesce(not c.out_of_area, false) end as counted,
       case when c.short_breaks then 'SHORT_BREAKS'
            when c.placement_id is null then 'NO_PLACEMENT'
            when c.out_of_area is null then 'PLACE_NOT_KNOWN'
            when c.out_of_area then 'OUT_OF_AREA' end as reason,
       c.placement_type,
       c.sex,
       c.legal_status
from children_looked_after(:knownAt, :asAt) c
join cases_children_known(:knownAt) child on child.local_authority = c.local_authority and child.subject = c.subject
where c.local_authority = :localAuthority
  and age_on(child.birth_month, :asAt) between :fromAge and :toAge
