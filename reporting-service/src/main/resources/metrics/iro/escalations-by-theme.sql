/* ---
id: escalations-by-theme
version: 1
section: iro
title: Concerns by theme
unit: ESCALATION
units: {ESCALATION: {key: escalation_id, counted: all}, CHILD: {key: subject, counted: any}}
counts: concerns raised in the period, by what they are about; a concern with several themes stands in the row of each
period: flow
aggregate: count
source: IRO Handbook 2010, chapter 6
records: {escalation_id: escalation}
dimensions:
  - theme: {column: themes, multi: true, codes: ESCALATION_THEME}
  - processVersion
defaultBy: theme
--- */
select e.escalation_id,
       e.subject,
       true as counted,
       null::text as reason,
       e.themes,
       e.process_version
from escalations_known(:knownAt) e
where e.local_authority = :localAuthority
  and e.raised_on between :from and least(:to, :asAt)
