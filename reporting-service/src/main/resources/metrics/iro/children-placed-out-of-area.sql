/* ---
id: children-placed-out-of-area
version: 1
section: iro
title: Children looked after who are placed out of the authority's area
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children whose placement on the day was in the area of another authority
outOf: children looked after on the day, also those whose place is not known
leavesOut: children looked after in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: percent
source: SI 2010/959 reg. 11; SSDA903, placement location
records: {period_of_care_id: period_of_care, placement_id: placement}
dimensions: [placementType, ageBand, sex, legalStatus]
goodDirection: down
sentence: "{numerator} of {denominator} children looked after were placed out of the area."
--- */
select c.period_of_care_id,
       c.placement_id,
       c.subject,
       case when not c.short_breaks then coalesce(c.out_of_area, false) end as counted,
       case when c.short_breaks then 'SHORT_BREAKS'
            when c.placement_id is null then 'NO_PLACEMENT'
            when c.out_of_area is null then 'PLACE_NOT_KNOWN'
            when not c.out_of_area then 'IN_AREA' end as reason,
       c.placement_type,
       c.age_band,
       c.sex,
       c.legal_status
from children_looked_after(:knownAt, :asAt) c
where c.local_authority = :localAuthority
