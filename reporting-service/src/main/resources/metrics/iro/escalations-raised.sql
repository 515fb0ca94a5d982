/* ---
id: escalations-raised
version: 1
section: iro
title: Concerns raised by reviewing officers and chairs
unit: ESCALATION
units: {ESCALATION: {key: escalation_id, counted: all}, CHILD: {key: subject, counted: any}}
counts: concerns raised in the period, by the earlier cause-for-concern procedure and by the dispute resolution process
period: flow
aggregate: count
source: IRO Handbook 2010, chapter 6; Children Act 1989 s25B
records: {escalation_id: escalation}
dimensions:
  - processVersion
  - theme: {column: themes, multi: true, codes: ESCALATION_THEME}
  - raisedByRole
  - ageBand
defaultBy: processVersion
closes:
  - rule: escalations = causeForConcern + disputeResolution
    unit: ESCALATION
    terms:
      escalations: "true"
      causeForConcern: process_version = 'CAUSE_FOR_CONCERN'
      disputeResolution: process_version = 'DISPUTE_RESOLUTION'
sentence: "Reviewing officers and chairs raised {value} concerns."
--- */
select e.escalation_id,
       e.subject,
       true as counted,
       null::text as reason,
       e.process_version,
       e.themes,
       e.raised_by_role,
       age_band(e.age_years) as age_band
from escalations_known(:knownAt) e
where e.local_authority = :localAuthority
  and e.raised_on between :from and least(:to, :asAt)
