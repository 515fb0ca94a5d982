-- Who is invited to a conference works with its children until its business is over, and a chair no longer than it is owed; who belongs
-- to the core group of a plan, while it lasts.

alter table attendance_fact add column staff pseudonym;

comment on column attendance_fact.staff     is 'The member of staff who is invited; empty where it is an agency, or the family';
comment on column conference_fact.children  is 'The children: [{child, clockStarted, dueOn, fellAwayOn, endedOn, decision, category, ageYears}]';

create index on attendance_fact (local_authority, staff) where staff is not null;

create function business_over(held_on date) returns date language sql immutable parallel safe
return held_on + 28;

comment on function business_over is 'First day on which the business of a conference that was held is over for who was invited: the same as in conferences-service';

-- Core groups of child protection plans, and who belongs to them -------------------------------------------------------

create table core_group_fact (
    core_group_id            uuid      not null,
    revision                 bigint    not null,
    child_protection_plan_id uuid      not null,
    ordinal                  integer   not null check (ordinal > 0),
    rule                     rule_name not null,
    clock_started            date      not null,
    due_on                   date      not null,
    held_on                  date,
    fell_away_on             date,
    members_present          integer   check (members_present > 0),

    constraint core_group_fact_members check ((held_on is null) = (members_present is null))
);

comment on table  core_group_fact                          is 'A meeting of the core group of a child protection plan';
comment on column core_group_fact.core_group_id            is 'The meeting';
comment on column core_group_fact.child_protection_plan_id is 'The plan';
comment on column core_group_fact.ordinal                  is 'Which meeting under the plan, counted from 1';
comment on column core_group_fact.rule                     is 'The rule that gave the due date';
comment on column core_group_fact.clock_started            is 'The day from which the rule counts';
comment on column core_group_fact.due_on                   is 'Last day in time';
comment on column core_group_fact.held_on                  is 'The day it was held; empty when it was not, or not yet';
comment on column core_group_fact.fell_away_on             is 'The day from which it was no longer owed, before its last day';
comment on column core_group_fact.members_present          is 'How many members came; empty where it was not held';

create table core_group_member_fact (
    core_group_member_id     uuid   not null,
    revision                 bigint not null,
    child_protection_plan_id uuid   not null,
    agency                   code   not null,
    staff                    pseudonym,
    "from"                   date   not null,
    "to"                     date   check ("to" >= "from")
);

comment on table  core_group_member_fact                          is 'Who belongs to the core group of a child protection plan';
comment on column core_group_member_fact.core_group_member_id     is 'The membership';
comment on column core_group_member_fact.child_protection_plan_id is 'The plan';
comment on column core_group_member_fact.agency                   is 'The agency, or PARENT or CHILD';
comment on column core_group_member_fact.staff                    is 'The member of staff; empty for others';
comment on column core_group_member_fact."from"                   is 'First day';
comment on column core_group_member_fact."to"                     is 'Day on which they belonged to it no more; empty while they do';

do $$
declare
    fact text;
    id   text;
begin
    foreach fact in array array ['core_group_fact', 'core_group_member_fact'] loop
        id := replace(fact, '_fact', '_id');
        execute format('alter table %I
            add column event_id        uuid        not null,
            add column event_type      text        not null,
            add column recorded_at     timestamptz not null,
            add column local_authority area_code   not null,
            add column subject         subject     not null,
            add column subject_key     text        not null check (length(subject_key) between 1 and 40 and subject_key !~ ''[^A-Za-z0-9._-]''),
            add column voided          boolean     not null default false,
            add column corrected       boolean     not null default false,
            add constraint %I primary key (%I, revision) include (recorded_at),
            add constraint %I check (revision > 0),
            add constraint %I unique (event_id)',
            fact, fact || '_pkey', id, fact || '_revision', fact || '_event');
        execute format('comment on column %I.revision        is ''Which version of the record this is, counted from 1 without gaps''', fact);
        execute format('comment on column %I.event_id        is ''The event that told of it''', fact);
        execute format('comment on column %I.event_type      is ''The type of that event''', fact);
        execute format('comment on column %I.recorded_at     is ''When the producer recorded it: what knownAt is compared with''', fact);
        execute format('comment on column %I.local_authority is ''The authority whose record it is''', fact);
        execute format('comment on column %I.subject         is ''The child''', fact);
        execute format('comment on column %I.subject_key     is ''The key with which the pseudonyms were made''', fact);
        execute format('comment on column %I.voided          is ''Whether this revision takes the record back as never having been so''', fact);
        execute format('comment on column %I.corrected       is ''Whether this revision puts a mistake right''', fact);
        execute format('revoke update, delete on %I from "${applicationRole}"', fact);
    end loop;
end
$$;

create index on core_group_fact        (local_authority, due_on);
create index on core_group_member_fact (local_authority, staff) where staff is not null;

do $$
declare
    fact  record;
    known text;
begin
    for fact in
        select *
        from (values ('core_group_fact', 'core_group_id', 'core_groups_known'),
                     ('core_group_member_fact', 'core_group_member_id', 'core_group_members_known')) as f (fact, id, known)
    loop
        known := format('
                select f.*
                from public.%1$I f
                where f.recorded_at <= known_at
                  and not f.voided
                  and not exists (select from public.%1$I newer
                                  where newer.%2$I = f.%2$I and newer.revision > f.revision and newer.recorded_at <= known_at)',
            fact.fact, fact.id);
        execute format('create function authority.%I(known_at timestamptz) returns setof public.%I language sql stable parallel safe as %L',
            fact.known, fact.fact, known);
        execute format('create function public.%I(known_at timestamptz) returns setof public.%I language sql stable parallel safe as %L',
            fact.known, fact.fact, known || ' and (f.subject in (select unnest((select conferences_children_shown())))) is true');
        execute format('comment on function authority.%I is %L', fact.known, 'Rows of ' || fact.fact
            || ' as known at an instant, newest revisions only, voided records left out');
        execute format('comment on function public.%I is %L', fact.known, 'Rows of ' || fact.fact
            || ' as known at an instant, newest revisions only, voided records left out, about the caller''s own children alone');
    end loop;
end
$$;

-- Who works with which child ---------------------------------------------------------------------------------------------

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

-- Where the rules of core groups stand: the first meeting with the conference, the later ones in England by the authority's procedures.
insert into timescale_rule (rule, nation, first_day, citation)
select new.rule, old.nation, old.first_day, old.citation
from timescale_rule old
cross join (values ('CORE_GROUP_FIRST_'), ('CORE_GROUP_LATER')) as new (rule)
where old.rule = 'CONFERENCE_' and (new.rule = 'CORE_GROUP_FIRST_' or old.nation = 'WALES');
insert into timescale_rule (rule, nation, first_day, citation) values ('CORE_GROUP_LATER', 'ENGLAND', '1999-12-01', 'Local policy');
