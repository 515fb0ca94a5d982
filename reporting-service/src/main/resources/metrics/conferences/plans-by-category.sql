/* ---
id: plans-by-category
version: 1
section: conferences
title: Child protection plans by category of abuse
unit: PLAN
units: {PLAN: {key: child_protection_plan_id, counted: any}}
counts: child protection plans open at the end of the day, by the latest category; initialCategory splits by the first
period: snapshot
aggregate: count
source: Children-in-need census, initial and latest category of abuse
records: {child_protection_plan_id: child_protection_plan}
dimensions: [category, {initialCategory: {codes: CATEGORY}}, {ageBand: {codes: AGE_BAND_WITH_UNBORN}}, sex]
defaultBy: category
--- */
select p.child_protection_plan_id,
       p.subject,
       true as counted,
       null::text as reason,
       p.category,
       p.initial_category,
       p.age_band,
       p.sex
from child_protection_plans_open(:knownAt, :asAt) p
where p.local_authority = :localAuthority
