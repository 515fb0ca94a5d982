/* ---
id: children-with-child-protection-plans
version: 1
section: conferences
title: Children who are the subject of a child protection plan
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children with a child protection plan open at the end of the day
period: snapshot
aggregate: count
source: Children-in-need census, child protection plans on 31 March
records: {child_protection_plan_id: child_protection_plan}
dimensions: [category, {ageBand: {codes: AGE_BAND_WITH_UNBORN}}, sex]
sentence: "{value} children were the subject of a child protection plan on {asAt}."
--- */
select p.child_protection_plan_id,
       p.subject,
       true as counted,
       null::text as reason,
       p.category,
       p.age_band,
       p.sex
from child_protection_plans_open(:knownAt, :asAt) p
where p.local_authority = :localAuthority
