/* ---
id: audits-completed
version: 1
section: iro
title: Audits of children's cases
unit: AUDIT
units: {AUDIT: {key: audit_id, counted: all}, CHILD: {key: subject, counted: any}}
counts: audits of children's cases that were completed in the period
period: flow
aggregate: count
source: The authority's quality assurance framework
records: {audit_id: audit}
dimensions:
  - auditorRole
  - grade: {codes: AUDIT_GRADE}
  - theme: {column: themes, multi: true, codes: AUDIT_THEME}
  - ageBand
defaultBy: grade
sentence: "{value} audits of children's cases were completed."
--- */
select a.audit_id,
       a.subject,
       true as counted,
       null::text as reason,
       a.auditor_role,
       a.grade,
       a.themes,
       age_band(a.age_years) as age_band
from audits_known(:knownAt) a
where a.local_authority = :localAuthority
  and a.completed_on between :from and least(:to, :asAt)
