-- Who is invited to a conference works with its children until its business is over; and a chair no longer than it is owed.

alter table attendance_fact add column staff pseudonym;

comment on column attendance_fact.staff     is 'The member of staff who is invited; empty where it is an agency, or the family';
comment on column conference_fact.children  is 'The children: [{child, clockStarted, dueOn, fellAwayOn, endedOn, decision, category, ageYears}]';

create index on attendance_fact (local_authority, staff) where staff is not null;

create function business_over(held_on date) returns date language sql immutable parallel safe
return held_on + 28;

comment on function business_over is 'First day on which the business of a conference that was held is over for who was invited: the same as in conferences-service';

-- The newest revisions, whoever is asking: what a caller may see cannot depend on what the caller may see.
create or replace view relationship as
select 'cases' as service, r.local_authority, r.subject::text as child, r.party, r.kind::text as kind, r."from", r."to"
from cases_access_relationship_fact r
where not r.voided
  and not exists (select from cases_access_relationship_fact newer
                  where newer.access_relationship_id = r.access_relationship_id and newer.revision > r.revision)
union all
select 'conferences', r.local_authority, r.subject, r.party, r.kind, r."from", r."to"
from conferences_access_relationship_fact r
where not r.voided
  and not exists (select from conferences_access_relationship_fact newer
                  where newer.access_relationship_id = r.access_relationship_id and newer.revision > r.revision)
union all
-- a reviewing officer, for as long as they are appointed (Children Act 1989 s25A)
select 'cases', a.local_authority, a.subject, a.staff, 'REVIEWING_OFFICER', a."from", a."to"
from iro_allocation_fact a
where not a.voided
  and not exists (select from iro_allocation_fact newer
                  where newer.iro_allocation_id = a.iro_allocation_id and newer.revision > a.revision)
union all
-- a chair, from the day on which the conference became due: until it is owed to the child no more, or, once held, until the plan ends;
-- for three months where there is no plan
select 'conferences', c.local_authority, d.child, c.chair, 'CHAIR', coalesce(d."clockStarted", c.clock_started),
       case when c.held_on is null or d.decision is null then coalesce(d."endedOn", d."fellAwayOn", c.cancelled_on)
            when d.decision in ('PLAN_STARTED', 'PLAN_CONTINUED')
                then (select max(p.ended_on)
                      from child_protection_plan_fact p
                      where p.local_authority = c.local_authority and p.subject = d.child
                        and p.started_on <= c.held_on and not p.voided
                        and not exists (select from child_protection_plan_fact newer
                                        where newer.child_protection_plan_id = p.child_protection_plan_id and newer.revision > p.revision)
                      having bool_and(p.ended_on is not null))
            else (c.held_on + interval '3 months')::date end
from conference_fact c
cross join lateral jsonb_to_recordset(c.children) as d (child text, "clockStarted" date, "fellAwayOn" date, "endedOn" date, decision text)
where c.chair is not null and not c.voided
  and not exists (select from conference_fact newer where newer.conference_id = c.conference_id and newer.revision > c.revision)
union all
-- who is invited, from the invitation (an id says when it was made) until the same, or until the business of what was held is over
select 'conferences', c.local_authority, d.child, a.staff, 'INVITED', (uuid_extract_timestamp(a.attendance_id) at time zone 'Europe/London')::date,
       case when c.held_on is null or d.decision is null then coalesce(d."endedOn", d."fellAwayOn", c.cancelled_on)
            else business_over(c.held_on) end
from attendance_fact a
join conference_fact c on c.conference_id = a.conference_id
cross join lateral jsonb_to_recordset(c.children) as d (child text, "fellAwayOn" date, "endedOn" date, decision text)
where a.staff is not null and not a.voided and not c.voided
  and not exists (select from attendance_fact newer where newer.attendance_id = a.attendance_id and newer.revision > a.revision)
  and not exists (select from conference_fact newer where newer.conference_id = c.conference_id and newer.revision > c.revision);
