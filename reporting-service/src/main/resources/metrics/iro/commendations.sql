/* ---
id: commendations
version: 1
section: iro
title: Good practice commended
unit: COMMENDATION
units: {COMMENDATION: {key: commendation_id, counted: all}, CHILD: {key: subject, counted: any}}
counts: commendations of staff and teams in the period, by what is commended
period: flow
aggregate: count
source: The authority's own quality assurance
records: {commendation_id: commendation}
dimensions: [theme: {codes: COMMENDATION_THEME}]
defaultBy: theme
goodDirection: up
--- */
select c.commendation_id,
       c.subject,
       true as counted,
       null::text as reason,
       c.theme
from commendations_known(:knownAt) c
where c.local_authority = :localAuthority
  and c.commended_on between :from and least(:to, :asAt)
