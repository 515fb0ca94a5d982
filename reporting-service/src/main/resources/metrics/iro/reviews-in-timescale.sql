/* ---
id: reviews-in-timescale
version: 1
section: iro
title: Reviews of children in care held in time
unit: REVIEW
units: {REVIEW: {key: review_id, counted: all}, CHILD: {key: subject, counted: all}}
counts: reviews held on or before their last lawful day
outOf: reviews whose last lawful day falls in the period, held or not
leavesOut: reviews that fell away because the child ceased to be looked after before the day, and those not yet due
period: flow
aggregate: percent
source: SI 2010/959 reg. 33
records: {review_id: review}
dimensions: [participation, ageBand, placementType]
goodDirection: up
sentence: "{numerator} of {denominator} reviews of children in care were held in time ({value} %)."
--- */
select r.review_id,
       r.subject,
       case when r.fell_away_on <= least(r.due_on, :asAt) then null
            when h.held_on is null and r.due_on >= :pastBefore then null
            else coalesce(h.held_on <= r.due_on, false) end as counted,
       case when r.fell_away_on <= least(r.due_on, :asAt) then 'FELL_AWAY'
            when h.held_on is null and r.due_on >= :pastBefore then 'NOT_YET_DUE'
            when h.held_on is null then 'NOT_HELD'
            when h.held_on > r.due_on then 'LATE' end as reason,
       case when h.held_on is not null then r.participation end as participation,
       age_band(r.age_years) as age_band,
       p.placement_type
from reviews_known(:knownAt) r
cross join lateral (select case when r.held_on <= :asAt then r.held_on end) as h (held_on)
left join lateral (
    select k.placement_type
    from placements_known(:knownAt) k
    where k.period_of_care_id = r.period_of_care_id
      and k."from" <= coalesce(h.held_on, r.due_on) and (k."to" is null or k."to" > coalesce(h.held_on, r.due_on))
    order by k."from" desc, k.placement_id desc limit 1) p on true
where r.local_authority = :localAuthority
  and r.due_on between :from and :to
