/* ---
id: iro-caseload
version: 1
section: iro
title: Children for each full-time reviewing officer
unit: CHILD
units: {CHILD: {key: subject, counted: any}}
counts: children to whose case a reviewing officer was appointed at the end of the day
outOf: full-time equivalents in post in the service of reviewing officers, permanent or for a time, as last told by then
leavesOut: no child; without a record of staffing there is no value
period: snapshot
aggregate: ratio
source: IRO Handbook 2010, 7.15 (50 to 70 children for each full-time officer); Children Act 1989 s25A
records: {iro_allocation_id: iro_allocation, staffing_id: staffing}
goodDirection: down
sentence: "A full-time reviewing officer had {value} children on {asAt}."
--- */
select a.iro_allocation_id,
       null::uuid as staffing_id,
       a.subject::text as subject,
       true as counted,
       null::text as reason,
       1::numeric as amount,
       0::numeric as out_of
from iro_allocations_known(:knownAt) a
where a.local_authority = :localAuthority
  and a."from" <= :asAt
  and (a."to" is null or a."to" > :asAt)
union all
select null,
       s.staffing_id,
       s.subject,
       true,
       null,
       0::numeric,
       s.permanent_fte + s.agency_fte
from staffing_known(:knownAt) s
where s.local_authority = :localAuthority
  and s.team = 'IRO_SERVICE'
  and s.as_at = (select max(newest.as_at)
                 from staffing_known(:knownAt) newest
                 where newest.local_authority = s.local_authority and newest.team = s.team and newest.as_at <= :asAt)
