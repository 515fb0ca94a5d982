/* ---
id: iro-contacts-between-reviews
version: 1
section: iro
title: Contacts of reviewing officers with children between reviews
unit: CONTACT
units: {CONTACT: {key: iro_contact_id, counted: all}, CHILD: {key: subject, counted: any}}
counts: visits, calls, messages and midway checks on days without a review of the child
leavesOut: contacts on the day of a review
period: flow
aggregate: count
source: Children Act 1989 s25B; IRO Handbook 2010
records: {iro_contact_id: iro_contact}
dimensions: [kind: {codes: IRO_CONTACT_KIND}, planProgress, ageBand]
defaultBy: kind
goodDirection: up
sentence: "Reviewing officers were in touch {numerator} times with children between their reviews."
--- */
select c.iro_contact_id,
       c.subject,
       case when not r.reviewed then true end as counted,
       case when r.reviewed then 'ON_THE_DAY_OF_A_REVIEW' end as reason,
       c.kind,
       c.plan_progress,
       age_band(c.age_years) as age_band
from iro_contacts_known(:knownAt) c
cross join lateral (select exists (
    select from reviews_known(:knownAt) r
    where r.period_of_care_id = c.period_of_care_id and r.held_on = c.contacted_on) as reviewed) r
where c.local_authority = :localAuthority
  and c.contacted_on between :from and least(:to, :asAt)
