/* ---
id: permanent-staff
version: 1
section: iro
title: Permanent staff of reviewing officers and chairs
unit: TEAM
units: {TEAM: {key: staffing_id, counted: all}}
counts: full-time equivalents filled by people on permanent contracts, in the teams of reviewing officers and chairs, as last told by the end of the day
outOf: full-time equivalents of those teams' established posts
leavesOut: other teams
period: snapshot
aggregate: proportion
source: The authority's own staffing
records: {staffing_id: staffing}
dimensions: [team: {codes: STAFF_TEAM}]
goodDirection: up
sentence: "{value} per cent of the posts of reviewing officers and chairs were filled permanently on {asAt}."
--- */
select s.staffing_id,
       s.subject,
       true as counted,
       null::text as reason,
       s.permanent_fte as amount,
       s.established_fte as out_of,
       s.team
from staffing_known(:knownAt) s
where s.local_authority = :localAuthority
  and s.team in ('IRO_SERVICE', 'CONFERENCE_CHAIRS')
  and s.as_at = (select max(newest.as_at)
                 from staffing_known(:knownAt) newest
                 where newest.local_authority = s.local_authority and newest.team = s.team and newest.as_at <= :asAt)
