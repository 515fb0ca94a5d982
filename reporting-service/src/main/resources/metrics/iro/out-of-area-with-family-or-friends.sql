/* ---
id: out-of-area-with-family-or-friends
version: 1
section: iro
title: Children placed out of area who live with family or friends
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children placed out of area on the day with relatives or friends who foster them (placement types U1, U2 and U3)
outOf: children placed out of area on the day; those placed with their own parents (P1) are not counted, see placementType
leavesOut: children looked after in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: percent
source: SSDA903, placement type
records: {period_of_care_id: period_of_care, placement_id: placement}
dimensions: [placementType, ageBand, sex]
sentence: "{numerator} of the {denominator} children placed out of area lived with family or friends."
--- */
select c.period_of_care_id,
       c.placement_id,
       c.subject,
       c.placement_type in ('U1', 'U2', 'U3') as counted,
       case when c.placement_type not in ('U1', 'U2', 'U3') then 'OTHER_PLACEMENT' end as reason,
       c.placement_type,
       c.age_band,
       c.sex
from children_looked_after(:knownAt, :asAt) c
where c.local_authority = :localAuthority
  and c.out_of_area
  and not c.short_breaks
