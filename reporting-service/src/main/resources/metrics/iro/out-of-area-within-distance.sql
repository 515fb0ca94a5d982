/* ---
id: out-of-area-within-distance
version: 1
section: iro
title: Children placed out of area but within a distance of a reference point
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children placed out of area on the day at most so many miles from the reference point, in a straight line
outOf: children placed out of area on the day whose distance from that point is known
leavesOut: children whose distance from the point is not known
period: snapshot
aggregate: percent
source: the authority's own measure, from a named point (unlike the SSDA903's distance from home)
records: {period_of_care_id: period_of_care, placement_id: placement}
parameters: {point: null, miles: 30}
known:
  point: >-
    exists (select from placements_known(:knownAt) p, jsonb_array_elements(p.distances) d
    where p.local_authority = :localAuthority and lower(d ->> 'point') = lower(:point))
dimensions: [placementType, ageBand, sex]
goodDirection: up
sentence: "{numerator} of the {denominator} children placed out of area were within {miles} miles of the authority's reference point."
--- */
select c.period_of_care_id,
       c.placement_id,
       c.subject,
       from_point.miles <= :miles as counted,
       case when from_point.miles is null then 'DISTANCE_NOT_KNOWN'
            when from_point.miles > :miles then 'FARTHER' end as reason,
       c.placement_type,
       c.age_band,
       c.sex
from children_looked_after(:knownAt, :asAt) c
left join lateral (
    -- without :point, the first of the authority's reference points
    select (d.distance ->> 'miles')::numeric as miles
    from jsonb_array_elements(c.distances) with ordinality as d (distance, place)
    where :point is null or lower(d.distance ->> 'point') = lower(:point)
    order by d.place limit 1) from_point on true
where c.local_authority = :localAuthority
  and c.out_of_area
  and not c.short_breaks
