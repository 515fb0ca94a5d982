/* ---
id: conferences-held
version: 1
section: conferences
title: Child protection conferences held
unit: CONFERENCE
units:
  CONFERENCE: {key: conference_id, counted: any}
  CHILD: {key: subject, counted: any}
  FAMILY: {key: family, counted: any}
counts: conferences held in the period of whatever kind; children and families once, however often they were discussed
leavesOut: children whose part in the conference had fallen away before it was held
period: flow
aggregate: count
source: Working Together to Safeguard Children
records: {conference_id: conference}
dimensions: [{kind: {codes: CONFERENCE_KIND}}, category, ageBand]
sentence: "{value} child protection conferences were held, to discuss {value:CHILD} children and young people."
--- */
select c.conference_id,
       c.family,
       c.child as subject,
       case when c.fell_away_on is null then true end as counted,
       case when c.fell_away_on is not null then 'FELL_AWAY' end as reason,
       c.kind,
       c.category,
       c.age_band
from conference_children_known(:knownAt) c
where c.local_authority = :localAuthority
  and c.held_on between :from and least(:to, :asAt)
