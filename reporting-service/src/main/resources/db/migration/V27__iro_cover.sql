-- Who stands in for a reviewing officer who is away, and whose figures are their own while they do.

create table iro_cover_fact (
    iro_cover_id uuid      not null,
    revision     bigint    not null,
    staff        pseudonym not null,
    cover_staff  pseudonym not null,
    "from"       date      not null,
    "to"         date,
    reason       code      not null
);
call make_fact('iro_cover_fact', 'iro_cover_id', 'iro_covers_known', 'NOBODY');

create index on iro_cover_fact (local_authority, cover_staff);

comment on table  iro_cover_fact              is 'Who stands in for a reviewing officer who is away; about no child';
comment on column iro_cover_fact.iro_cover_id is 'The cover';
comment on column iro_cover_fact.staff        is 'The officer who is away';
comment on column iro_cover_fact.cover_staff  is 'Who stands in';
comment on column iro_cover_fact."from"       is 'First day; it may be still to come';
comment on column iro_cover_fact."to"         is 'Day on which it holds no more, not included';
comment on column iro_cover_fact.reason       is 'ABSENCE, LEAVE, TRAINING or VACANCY';

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
-- who stands in for a reviewing officer, while they do and the officer is appointed; cover of a cover is not followed
select 'cases', a.local_authority, a.subject, c.cover_staff, 'REVIEWING_OFFICER', greatest(a."from", c."from"), least(a."to", c."to")
from iro_cover_fact c
join iro_allocation_fact a on a.local_authority = c.local_authority and a.staff = c.staff
    and a."from" < coalesce(c."to", 'infinity') and c."from" < coalesce(a."to", 'infinity')
where not a.voided and not c.voided
  and not exists (select from iro_allocation_fact newer
                  where newer.iro_allocation_id = a.iro_allocation_id and newer.revision > a.revision)
  and not exists (select from iro_cover_fact newer where newer.iro_cover_id = c.iro_cover_id and newer.revision > c.revision)
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
select 'conferences', a.local_authority, d.child, a.staff, 'INVITED', (uuid_extract_timestamp(a.attendance_id) at time zone 'Europe/London')::date,
       case when c.held_on is null or d.decision is null then coalesce(d."endedOn", d."fellAwayOn", c.cancelled_on)
            else business_over(c.held_on) end
from attendance_fact a
join conference_fact c on c.conference_id = a.conference_id
cross join lateral jsonb_to_recordset(c.children) as d (child text, "fellAwayOn" date, "endedOn" date, decision text)
where a.staff is not null and not a.voided and not c.voided
  and not exists (select from attendance_fact newer where newer.attendance_id = a.attendance_id and newer.revision > a.revision)
  and not exists (select from conference_fact newer where newer.conference_id = c.conference_id and newer.revision > c.revision)
union all
-- one's own staff in the core group of a plan, while they belong to it and the plan lasts
select 'conferences', m.local_authority, m.subject, m.staff, 'CORE_GROUP', m."from", least(m."to", p.ended_on)
from core_group_member_fact m
join child_protection_plan_fact p on p.child_protection_plan_id = m.child_protection_plan_id
where m.staff is not null and not m.voided and not p.voided
  and not exists (select from core_group_member_fact newer
                  where newer.core_group_member_id = m.core_group_member_id and newer.revision > m.revision)
  and not exists (select from child_protection_plan_fact newer
                  where newer.child_protection_plan_id = p.child_protection_plan_id and newer.revision > p.revision);

-- By when a child in care must have a reviewing officer ----------------------------------------------------------------------

alter table period_of_care_fact
    add column iro_appointment_rule   rule_name,
    add column iro_appointment_due_on date;

comment on column period_of_care_fact.iro_appointment_rule   is 'The rule for the first reviewing officer of it';
comment on column period_of_care_fact.iro_appointment_due_on is 'Last day in time for the appointment; empty where it was told before there was a rule';

insert into timescale_rule (rule, nation, first_day, citation) values
    ('IRO_APPOINTED_', 'ENGLAND', '2004-09-27', 'Children Act 1989 s26(2)(k); local procedure'),
    ('IRO_APPOINTED_', 'ENGLAND', '2011-04-01', 'Children Act 1989 s25A(2); local procedure'),
    ('IRO_APPOINTED_', 'WALES',   '2004-09-27', 'Children Act 1989 s26(2)(k); local procedure'),
    ('IRO_APPOINTED_', 'WALES',   '2016-04-06', 'Social Services and Well-being (Wales) Act 2014 s99(2); local procedure');
