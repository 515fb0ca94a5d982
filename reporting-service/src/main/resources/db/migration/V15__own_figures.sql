-- Figures of one's own: whom a caller works with, and from whom the caller is kept, as the producers' own policies have it. Every
-- figure reads facts through the functions `..._known`, and those show a caller who does not see the authority what is about
-- children of theirs alone. The rule stands here and in no figure.

-- Who works with which child, and who is kept from one -------------------------------------------------------------------

create table cases_access_relationship_fact (
    access_relationship_id uuid   not null,
    revision               bigint not null,
    party_kind             text   not null check (party_kind in ('PERSON', 'TEAM', 'AGENCY')),
    party                  pseudonym,
    agency                 code,
    kind                   code   not null,
    "from"                 date   not null,
    "to"                   date   check ("to" >= "from"),

    constraint access_relationship_fact_party check ((party is null) = (party_kind = 'AGENCY')),
    constraint access_relationship_fact_agency check (agency is null or party_kind = 'AGENCY')
);

comment on table  cases_access_relationship_fact                        is 'Who works with a child, as granted in cases-service';
comment on column cases_access_relationship_fact.access_relationship_id is 'The relationship';
comment on column cases_access_relationship_fact.party_kind             is 'A member of staff, a team or an agency';
comment on column cases_access_relationship_fact.party                  is 'The member of staff or the team';
comment on column cases_access_relationship_fact.agency                 is 'The agency''s code';
comment on column cases_access_relationship_fact.kind                   is 'What they are to the child';
comment on column cases_access_relationship_fact."from"                 is 'First day';
comment on column cases_access_relationship_fact."to"                   is 'Day on which it held no more, itself not included; empty while open';

create table conferences_access_relationship_fact (like cases_access_relationship_fact including all);

comment on table conferences_access_relationship_fact is 'Who works with a child, as granted in conferences-service';

create table cases_sensitivity_fact (
    sensitivity_id uuid      not null,
    revision       bigint    not null,
    kind           text      not null check (kind in ('RESTRICTED_TO', 'EXCLUDED_FROM')),
    staff          pseudonym not null,
    "from"         date      not null,
    "to"           date      check ("to" >= "from")
);

comment on table  cases_sensitivity_fact                is 'Children whose records in cases-service are restricted to named staff, and staff who are excluded from them';
comment on column cases_sensitivity_fact.sensitivity_id is 'The restriction or exclusion';
comment on column cases_sensitivity_fact.kind           is 'RESTRICTED_TO: seen by those named alone; EXCLUDED_FROM: never seen by those named';
comment on column cases_sensitivity_fact.staff          is 'The one who is named';
comment on column cases_sensitivity_fact."from"         is 'First day';
comment on column cases_sensitivity_fact."to"           is 'Day on which it held no more, itself not included; empty while open';

create table conferences_sensitivity_fact (like cases_sensitivity_fact including all);

comment on table conferences_sensitivity_fact is 'Children whose records in conferences-service are restricted to named staff, and staff who are excluded from them';

alter table conference_fact add column cancelled_on date;

comment on column conference_fact.cancelled_on is 'The day on which it was cancelled, overdue or not: from then its chair works with the children no more';
comment on column conference_fact.children     is 'The children: [{child, clockStarted, dueOn, fellAwayOn, decision, category, ageYears}]';

do $$
declare
    fact text;
    id   text;
begin
    foreach fact in array array ['cases_access_relationship_fact', 'conferences_access_relationship_fact', 'cases_sensitivity_fact', 'conferences_sensitivity_fact'] loop
        id := case when fact like '%relationship%' then 'access_relationship_id' else 'sensitivity_id' end;
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

create index on cases_access_relationship_fact       (local_authority, party);
create index on conferences_access_relationship_fact (local_authority, party);
create index on cases_sensitivity_fact               (local_authority, kind, staff);
create index on conferences_sensitivity_fact         (local_authority, kind, staff);
create index on iro_allocation_fact                  (local_authority, staff);
create index on conference_fact                      (local_authority, chair);
create index on child_protection_plan_fact           (local_authority, subject);
-- without the list of pending entries, which each look-up would walk until the next vacuum
create index on family_fact                          using gin ((children::text[])) with (fastupdate = off);

-- Who is asking ----------------------------------------------------------------------------------------------------------

create function caller(setting text) returns text language sql stable parallel safe
return coalesce(current_setting('caller.' || setting, true), '');

comment on function caller is 'What the transaction says of who is asking: local_authority, sight (TEAM, OWN or empty for nobody), staff and teams as pseudonyms';

create function london_today() returns date language sql stable parallel safe
return (now() at time zone 'Europe/London')::date;

comment on function london_today is 'The day in London';

-- The newest revisions, whoever is asking: what a caller may see cannot depend on what the caller may see.
create view relationship as
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
-- a chair, from the day on which the conference became due: until it is cancelled, or, once held, until the plan ends; for three
-- months where there is no plan
select 'conferences', c.local_authority, d.child, c.chair, 'CHAIR', coalesce(d."clockStarted", c.clock_started),
       case when c.held_on is null then c.cancelled_on
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
cross join lateral jsonb_to_recordset(c.children) as d (child text, "clockStarted" date, decision text)
where c.chair is not null and not c.voided
  and not exists (select from conference_fact newer where newer.conference_id = c.conference_id and newer.revision > c.revision);

comment on view relationship is 'Relationships between staff, teams and children, granted or following from another record: the same rule as the view of this name in each producer, over what the producer told';

create view sensitivity_today as
select 'cases' as service, s.local_authority, s.subject::text as child, s.kind, s.staff
from cases_sensitivity_fact s
where not s.voided and s."from" <= london_today() and (s."to" is null or s."to" > london_today())
  and not exists (select from cases_sensitivity_fact newer
                  where newer.sensitivity_id = s.sensitivity_id and newer.revision > s.revision)
union all
select 'conferences', s.local_authority, s.subject, s.kind, s.staff
from conferences_sensitivity_fact s
where not s.voided and s."from" <= london_today() and (s."to" is null or s."to" > london_today())
  and not exists (select from conferences_sensitivity_fact newer
                  where newer.sensitivity_id = s.sensitivity_id and newer.revision > s.revision);

comment on view sensitivity_today is 'Restrictions and exclusions that hold today, by the service whose records they are about';

create function caller_parties() returns text[] language sql stable parallel safe
return case caller('sight') when 'TEAM' then string_to_array(caller('teams'), E'\n') else '{}' end || caller('staff');

comment on function caller_parties is 'The caller, and with that sight the caller''s teams, as relationships name them';

create function related_children(of_service text) returns text[] language sql stable parallel safe
return array(select distinct child
             from relationship
             where service = of_service and local_authority = caller('local_authority') and party = any (caller_parties())
               and "from" <= london_today() and ("to" is null or "to" > london_today()));

comment on function related_children is 'The children with whom the caller, or with that sight one of the caller''s teams, works today';

create function hidden_children(of_service text) returns text[] language sql stable parallel safe
return array(select child
             from sensitivity_today
             where service = of_service and local_authority = caller('local_authority') and kind = 'EXCLUDED_FROM'
               and staff = caller('staff')
             union
             select child
             from sensitivity_today
             where service = of_service and local_authority = caller('local_authority') and kind = 'RESTRICTED_TO'
             group by child having not bool_or(staff = caller('staff')));

comment on function hidden_children is 'The children from whom the caller is excluded, or whose records are restricted to others';

create function with_families(of_children text[]) returns text[] language sql stable parallel safe
return array(with recursive related (child) as (
                 select unnest(of_children)
                 union
                 select s.child
                 from related r
                 cross join lateral (
                     -- offset 0: looked up child by child, in the index of families by their children
                     select unnest(f.children) as child
                     from family_fact f
                     where f.children::text[] @> array[r.child] and not f.voided
                       and not exists (select from family_fact newer where newer.family_id = f.family_id and newer.revision > f.revision)
                     offset 0) s)
             select child from related);

comment on function with_families is 'These children and those of their families, and of the families of those; a family that was voided relates nobody';

create function cases_children_shown() returns text[] language sql stable parallel safe
return array(select unnest(related_children('cases')) except select unnest(hidden_children('cases')));

comment on function cases_children_shown is 'The children whose facts of cases-service are the caller''s own';

create function conferences_children_shown() returns text[] language sql stable parallel safe
return array(select unnest(with_families(related_children('conferences')))
             except select unnest(with_families(hidden_children('conferences'))));

comment on function conferences_children_shown is 'The children whose facts of conferences-service are the caller''s own; sight goes by families there';

-- The facts as known, of the authority and of one's own ----------------------------------------------------------------

-- There are two functions of each name. Those in the schema `authority` show all facts, and are found by the transactions alone that
-- are told to look there first (see Snapshots); so what PostgreSQL plans for who sees the authority is what it always was.
-- Those in `public` show what is about the caller's own children, and to nobody nothing. They choose the newest revision first,
-- and show it or not: an older one never stands in for it. A fact about several children is shown to who is shown all of
-- them; one about no child to nobody. `is true` keeps PostgreSQL from making a join of the condition, which it would work out
-- anew for each row that it looks up: so it hashes the children once.
create schema authority;
grant usage on schema authority to "${applicationRole}";

comment on schema authority is 'Facts as known, of all the authority';

do $$
declare
    fact        record;
    known       text;
    cases       constant text := '(f.subject in (select unnest((select cases_children_shown())))) is true';
    conferences constant text := '(f.subject in (select unnest((select conferences_children_shown())))) is true';
    siblings    constant text := 'f.children <> ''{}'' and not exists (
        select from unnest(f.children) as c (child) where c.child not in (select unnest((select conferences_children_shown()))))';
    nobody      constant text := 'false';
begin
    for fact in
        select *
        from (values
            ('cases_child_fact',                     'child_id',                   'cases_children_known',                   cases),
            ('period_of_care_fact',                  'period_of_care_id',          'periods_of_care_known',                  cases),
            ('legal_status_fact',                    'legal_status_id',            'legal_statuses_known',                   cases),
            ('placement_fact',                       'placement_id',               'placements_known',                       cases),
            ('review_fact',                          'review_id',                  'reviews_known',                          cases),
            ('iro_allocation_fact',                  'iro_allocation_id',          'iro_allocations_known',                  cases),
            ('personal_education_plan_fact',         'personal_education_plan_id', 'personal_education_plans_known',         cases),
            ('education_placement_fact',             'education_placement_id',     'education_placements_known',             cases),
            ('cases_access_relationship_fact',       'access_relationship_id',     'cases_access_relationships_known',       nobody),
            ('cases_sensitivity_fact',               'sensitivity_id',             'cases_sensitivities_known',              nobody),
            ('conferences_child_fact',               'child_id',                   'conferences_children_known',             conferences),
            ('family_fact',                          'family_id',                  'families_known',                         siblings),
            ('strategy_discussion_fact',             'strategy_discussion_id',     'strategy_discussions_known',             siblings),
            ('section_47_enquiry_fact',              'section_47_enquiry_id',      'section_47_enquiries_known',             conferences),
            ('conference_fact',                      'conference_id',              'conferences_known',
                'f.children <> ''[]'' and not exists (select from jsonb_array_elements(f.children) as c (part)
                    where c.part ->> ''child'' not in (select unnest((select conferences_children_shown()))))'),
            ('attendance_fact',                      'attendance_id',              'attendances_known',
                '(f.conference_id in (select c.conference_id from conferences_known(known_at) c)) is true'),
            ('child_protection_plan_fact',           'child_protection_plan_id',   'child_protection_plans_known',           conferences),
            ('conferences_access_relationship_fact', 'access_relationship_id',     'conferences_access_relationships_known', nobody),
            ('conferences_sensitivity_fact',         'sensitivity_id',             'conferences_sensitivities_known',        nobody),
            ('adult_fact',                           'adult_id',                   'adults_known',                           nobody),
            ('employer_fact',                        'employer_id',                'employers_known',                        nobody),
            ('notification_fact',                    'notification_id',            'notifications_known',                    nobody),
            ('lado_referral_fact',                   'referral_id',                'lado_referrals_known',                   nobody),
            ('allegation_fact',                      'allegation_id',              'allegations_known',                      nobody)
        ) as f (fact, id, known, shown)
    loop
        if to_regproc('public.' || fact.known) is not null then
            execute format('drop function public.%I(timestamptz)', fact.known);
        end if;
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
            fact.known, fact.fact, known || ' and ' || fact.shown);
        execute format('comment on function authority.%I is %L', fact.known, 'Rows of ' || fact.fact
            || ' as known at an instant, newest revisions only, voided records left out');
        execute format('comment on function public.%I is %L', fact.known, 'Rows of ' || fact.fact
            || ' as known at an instant, newest revisions only, voided records left out, about the caller''s own children alone');
    end loop;
end
$$;
