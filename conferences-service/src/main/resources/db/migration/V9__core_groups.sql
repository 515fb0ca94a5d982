-- Those who carry out a child protection plan, and their meetings: the first within 10 working days, later ones within six weeks.

create table core_group (
    plan_id         uuid    not null references child_protection_plan,
    ordinal         integer not null check (ordinal > 0),
    clock_started   date    not null,
    due_on          date    not null,
    held_on         date,
    ended_on        date,
    members_present uuid[]  not null,

    constraint core_group_held_or_ended check (held_on is null or ended_on is null),
    constraint core_group_held_with_members check ((held_on is null) = (members_present = '{}'))
);
call make_record('core_group');

create unique index core_group_once on core_group (plan_id, ordinal) where not voided;
create index core_group_by_due_day on core_group (local_authority, due_on, id);

comment on table  core_group                 is 'Meetings of the core group of a child protection plan, held or owed; a plan has one that was not held, the last';
comment on column core_group.plan_id         is 'The plan';
comment on column core_group.ordinal         is 'Which meeting under the plan, counted from 1';
comment on column core_group.clock_started   is 'Day from which the rule counts: the plan''s first, or that of the meeting before';
comment on column core_group.due_on          is 'Last day in time';
comment on column core_group.held_on         is 'Day it was held';
comment on column core_group.ended_on        is 'Day from which it was owed no more without being held: it fell away if that was not after the last day';
comment on column core_group.members_present is 'Memberships of those who came';

create table core_group_member (
    plan_id  uuid not null references child_protection_plan,
    agency   text not null,
    staff_id text check (staff_id <> ''),
    "from"   date not null,
    "to"     date,

    constraint core_group_member_ends_before_start check ("to" >= "from"),
    constraint core_group_member_of_family_is_no_staff check (agency not in ('PARENT', 'CHILD') or staff_id is null)
);
call make_record('core_group_member');

create index core_group_member_by_plan on core_group_member (plan_id);
create index core_group_member_of_staff on core_group_member (local_authority, staff_id) where staff_id is not null and not voided;

comment on table  core_group_member          is 'Who belongs to the core group of a child protection plan';
comment on column core_group_member.plan_id  is 'The plan';
comment on column core_group_member.agency   is 'The agency, or PARENT or CHILD';
comment on column core_group_member.staff_id is 'Staff reference, where it is one of the authority''s own staff';
comment on column core_group_member."from"   is 'First day';
comment on column core_group_member."to"     is 'Day on which they belonged to it no more; null while they do';

create or replace view relationship with (security_invoker = true) as
select id, 'access_relationship' as record_type, local_authority, child_id, party_kind, party, kind, basis, "from", "to", recorded_by
from access_relationship
where not voided
union all
select c.id, 'conference', c.local_authority, m.child_id, 'PERSON', c.chair_staff_id, 'CHAIR', null, m.clock_started,
       case when c.held_on is null or m.decision is null then m.ended_on
            when m.decision in ('PLAN_STARTED', 'PLAN_CONTINUED')
                then (select max(p.ended_on) from child_protection_plan p
                      where p.child_id = m.child_id and p.started_on <= c.held_on and not p.voided
                      having bool_and(p.ended_on is not null))
            else (c.held_on + interval '3 months')::date end,
       c.recorded_by
from conference c join conference_child m on m.conference_id = c.id
where c.chair_staff_id is not null and not c.voided
union all
select a.id, 'attendance', a.local_authority, m.child_id, 'PERSON', a.staff_id, 'INVITED', null,
       (uuid_extract_timestamp(a.id) at time zone 'Europe/London')::date, -- an id says when it was made
       case when c.held_on is null or m.decision is null then m.ended_on else business_over(c.held_on) end,
       a.recorded_by
from attendance a
join conference c on c.id = a.conference_id
join conference_child m on m.conference_id = c.id
where a.staff_id is not null and not a.voided and not c.voided
union all
select a.id, 'attendance', a.local_authority, m.child_id, 'AGENCY', invited_partner(a.agency, a.organisation_code), 'INVITED', null,
       (uuid_extract_timestamp(a.id) at time zone 'Europe/London')::date, -- an id says when it was made
       case when c.held_on is null or m.decision is null then m.ended_on else business_over(c.held_on) end,
       a.recorded_by
from attendance a
join conference c on c.id = a.conference_id
join conference_child m on m.conference_id = c.id
where a.staff_id is null and invited_partner(a.agency, a.organisation_code) is not null and not a.voided and not c.voided
union all
-- one's own staff in the core group of a plan, while they belong to it and the plan lasts
select g.id, 'core_group_member', g.local_authority, p.child_id, 'PERSON', g.staff_id, 'CORE_GROUP', null, g."from",
       least(g."to", p.ended_on), g.recorded_by
from core_group_member g join child_protection_plan p on p.id = g.plan_id
where g.staff_id is not null and not g.voided and not p.voided;

call decides_who_sees('core_group_member');

-- A record that is open has no last day; one that was voided has that which it had.
create or replace view retention_case as
select 'strategy_discussion' as record_type, d.id as record_id, null::text as rule, d.held_on as ended from strategy_discussion d
union all
select 'section_47_enquiry', e.id, null, case when e.voided then coalesce(e.concluded_on, e.started_on) else e.concluded_on end
from section_47_enquiry e
union all
select 'conference', c.id, null, case when c.open and not c.voided then null else coalesce(c.held_on, c.cancelled_on, c.due_on) end
from conference c
union all
select 'attendance', a.id, null, case when c.open and not c.voided then null else coalesce(c.held_on, c.cancelled_on, c.due_on) end
from attendance a join conference c on c.id = a.conference_id
union all
select 'child_protection_plan', p.id, null, case when p.voided then coalesce(p.ended_on, p.started_on) else p.ended_on end
from child_protection_plan p
union all
select 'core_group', g.id, null,
       case when g.held_on is null and g.ended_on is null and not g.voided then null else coalesce(g.held_on, g.ended_on, g.due_on) end
from core_group g
union all
select 'core_group_member', m.id, null, case when m.voided then coalesce(m."to", m."from") else least(m."to", p.ended_on) end
from core_group_member m join child_protection_plan p on p.id = m.plan_id;

create or replace view retention_link as
select 'family' as record_type, d.family_id as record_id, d.local_authority, m.child_id as person
from strategy_discussion d join strategy_discussion_child m on m.strategy_discussion_id = d.id
union all
select 'family', c.family_id, c.local_authority, m.child_id from conference c join conference_child m on m.conference_id = c.id
union all
select 'strategy_discussion', e.strategy_discussion_id, e.local_authority, e.child_id from section_47_enquiry e
union all
select 'section_47_enquiry', m.section_47_enquiry_id, c.local_authority, m.child_id
from conference_child m join conference c on c.id = m.conference_id where m.section_47_enquiry_id is not null
union all
select 'conference', m.follows_conference_id, c.local_authority, m.child_id
from conference_child m join conference c on c.id = m.conference_id where m.follows_conference_id is not null
union all
select 'conference', p.started_by_id, p.local_authority, p.child_id from child_protection_plan p
union all
select 'conference', p.ended_by_conference_id, p.local_authority, p.child_id
from child_protection_plan p where p.ended_by_conference_id is not null
union all
select 'conference', g.conference_id, p.local_authority, p.child_id
from child_protection_plan_category g join child_protection_plan p on p.id = g.plan_id where g.conference_id is not null
union all
select 'attendance', a.id, a.local_authority, m.child_id from attendance a join conference_child m on m.conference_id = a.conference_id
union all
select 'conference', a.conference_id, a.local_authority, n.child_id from attendance a cross join unnest(a.persons) n (child_id)
union all
select 'child_protection_plan', g.plan_id, g.local_authority, p.child_id
from core_group g join child_protection_plan p on p.id = g.plan_id
union all
select 'child_protection_plan', m.plan_id, m.local_authority, p.child_id
from core_group_member m join child_protection_plan p on p.id = m.plan_id;
