/* ---
id: children-looked-after
version: 1
section: iro
title: Children looked after
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children with an open period of care at the end of the day
leavesOut: children looked after in a series of short breaks only (legal status V3 or V4)
period: snapshot
aggregate: count
source: Children Act 1989 s. 22; SSDA903, children looked after on 31 March
records: {period_of_care_id: period_of_care, legal_status_id: legal_status, placement_id: placement}
dimensions: [ageBand, sex, legalStatus, placementType, categoryOfNeed]
sentence: "{value} children were looked after on {asAt}."
--- */
select c.period_of_care_id,
       c.legal_status_id,
       c.placement_id,
       c.subject,
       case when not c.short_breaks then true end as counted,
       case when c.short_breaks then 'SHORT_BREAKS' end as reason,
       c.age_band,
       c.sex,
       c.legal_status,
       c.placement_type,
       c.category_of_need
from children_looked_after(:knownAt, :asAt) c
where c.local_authority = :localAuthority
