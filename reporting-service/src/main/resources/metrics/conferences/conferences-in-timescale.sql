/* ---
id: conferences-in-timescale
version: 1
section: conferences
title: Child protection conferences held in time
unit: CONFERENCE
units: {CONFERENCE: {key: conference_id, counted: all}, CHILD: {key: subject, counted: all}}
counts: conferences held on or before the last day of every child they are about
outOf: conferences whose last day falls in the period, held or not
leavesOut: conferences, or a child's part in one, that fell away before the day, and those not yet due
period: flow
aggregate: percent
source: >-
  Working Together to Safeguard Children: initial conference within 15 working days of the strategy discussion at which enquiries began,
  first review within 3 months, later ones within 6
records: {conference_id: conference}
dimensions: [{kind: {codes: CONFERENCE_KIND}}, ageBand]
goodDirection: up
sentence: "{numerator} of {denominator} conferences were held within the required timescales ({value} %)."
--- */
select c.conference_id,
       c.family,
       c.child as subject,
       case when c.fell_away_on <= least(c.due_on, :asAt) then null
            when h.held_on is null and c.due_on >= :pastBefore then null
            else coalesce(h.held_on <= c.due_on, false) end as counted,
       case when c.fell_away_on <= least(c.due_on, :asAt) then 'FELL_AWAY'
            when h.held_on is null and c.due_on >= :pastBefore then 'NOT_YET_DUE'
            when h.held_on is null then 'NOT_HELD'
            when h.held_on > c.due_on then 'LATE' end as reason,
       c.kind,
       c.age_band
from conference_children_known(:knownAt) c
cross join lateral (select case when c.held_on <= :asAt then c.held_on end) as h (held_on)
where c.local_authority = :localAuthority
  and c.due_on between :from and :to
