/* ---
id: sibling-groups-placed-together
version: 1
section: iro
title: Sibling groups looked after who are placed together
unit: SIBLING_GROUP
units: {SIBLING_GROUP: {key: sibling_group_id, counted: all}}
counts: groups whose children lived all together on the day, as the arrangement of that day says
outOf: groups of which at least two children were looked after on the day, also those of whom it is not recorded how they lived
leavesOut: groups of which fewer were; children looked after in a series of short breaks only (legal status V3 or V4) are not counted among them
period: snapshot
aggregate: share
source: Children Act 1989 s. 22C(7) and (8)(c)
records: {sibling_group_id: sibling_group, period_of_care_id: period_of_care}
dimensions: [together: {codes: PLACED_TOGETHER}, reasonApart: {codes: REASON_APART}]
defaultBy: together
goodDirection: up
sentence: "{numerator} of the {denominator} sibling groups looked after on {asAt} were placed together."
--- */
select g.sibling_group_id,
       g.period_of_care_id,
       g.subject,
       case when g.looked_after >= 2 then g.together = 'TOGETHER' end as counted,
       case when g.looked_after < 2 then 'FEWER_THAN_TWO_LOOKED_AFTER'
            when g.together <> 'TOGETHER' then g.together end as reason,
       g.together,
       g.reason_apart
from (
    select k.sibling_group_id,
           l.period_of_care_id,
           l.subject,
           count(*) over (partition by k.sibling_group_id) as looked_after,
           coalesce(a.together, 'NOT_RECORDED') as together,
           coalesce(a."reasonApart", case a.together when 'TOGETHER' then 'ALL_TOGETHER' else 'NOT_RECORDED' end) as reason_apart
    from sibling_groups_known(:knownAt) k
    cross join lateral jsonb_to_recordset(k.members) as m (child text)
    join children_looked_after(:knownAt, :asAt) l on l.local_authority = k.local_authority and l.subject = any (recorded_as((select merged_children(:localAuthority, :knownAt)), m.child)) and not l.short_breaks
    left join lateral (
        select t.together, t."reasonApart"
        from jsonb_to_recordset(k.arrangements) as t ("from" date, together text, "reasonApart" text)
        where t."from" <= :asAt
        order by t."from" desc limit 1) a on true
    where k.local_authority = :localAuthority
      and k.known_from <= :asAt and (k.ended_on is null or k.ended_on > :asAt)) g
