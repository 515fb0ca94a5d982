-- A new fact table is made by stating its own columns, and this.

create procedure make_fact(fact text, id text, known text, shown text) language plpgsql as $$
declare
    newest constant text := format('
                select f.*
                from public.%1$I f
                where f.recorded_at <= known_at
                  and not f.voided
                  and not exists (select from public.%1$I newer
                                  where newer.%2$I = f.%2$I and newer.revision > f.revision and newer.recorded_at <= known_at)', fact, id);
begin
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
    execute format('comment on column %I.subject         is ''Whom the record is about''', fact);
    execute format('comment on column %I.subject_key     is ''The key with which the pseudonyms were made''', fact);
    execute format('comment on column %I.voided          is ''Whether this revision takes the record back as never having been so''', fact);
    execute format('comment on column %I.corrected       is ''Whether this revision puts a mistake right''', fact);
    execute format('revoke update, delete on %I from "${applicationRole}"', fact);
    execute format('create function authority.%I(known_at timestamptz) returns setof public.%I language sql stable parallel safe as %L',
        known, fact, newest);
    execute format('create function public.%I(known_at timestamptz) returns setof public.%I language sql stable parallel safe as %L',
        known, fact, newest || ' and ' || case shown
            when 'CASES' then '(f.subject in (select unnest((select cases_children_shown())))) is true'
            when 'CONFERENCES' then '(f.subject in (select unnest((select conferences_children_shown())))) is true'
            when 'NOBODY' then 'false'
            else shown end);
    execute format('comment on function authority.%I is %L', known, 'Rows of ' || fact
        || ' as known at an instant, newest revisions only, voided records left out');
    execute format('comment on function public.%I is %L', known, 'Rows of ' || fact
        || ' as known at an instant, newest revisions only, voided records left out, about the caller''s own children alone');
end
$$;

comment on procedure make_fact is 'Makes a table hold facts: the envelope, and the two functions that show them as known, to the authority and to one''s own; shown is CASES, CONFERENCES, NOBODY or a condition on f';

create table iro_contact_fact (
    iro_contact_id    uuid      not null,
    revision          bigint    not null,
    period_of_care_id uuid      not null,
    kind              code      not null,
    contacted_on      date      not null,
    staff             pseudonym not null,
    seen_alone        boolean,
    plan_progress     code,
    age_years         age_in_years not null
);
call make_fact('iro_contact_fact', 'iro_contact_id', 'iro_contacts_known', 'CASES');

create index on iro_contact_fact (local_authority, contacted_on);

comment on table  iro_contact_fact                   is 'What a reviewing officer did for a child between reviews';
comment on column iro_contact_fact.iro_contact_id    is 'The contact';
comment on column iro_contact_fact.period_of_care_id is 'The period of care it belongs to';
comment on column iro_contact_fact.kind              is 'VISIT, CALL, MESSAGE or MIDWAY_CHECK';
comment on column iro_contact_fact.contacted_on      is 'The day';
comment on column iro_contact_fact.staff             is 'The reviewing officer';
comment on column iro_contact_fact.seen_alone        is 'Whether the child was seen alone; of a visit only';
comment on column iro_contact_fact.plan_progress     is 'How a midway check found that the plan goes on';
comment on column iro_contact_fact.age_years         is 'The child''s age on the day';

insert into code_group (code_set, position, code, code_group, label)
select 'IRO_CONTACT_KIND', row_number() over (), code, code, label
from (values
    ('VISIT',        'Met the child in person'),
    ('CALL',         'Spoke with the child by telephone or video'),
    ('MESSAGE',      'Letter, card or message'),
    ('MIDWAY_CHECK', 'Midway check of the plan')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'PLAN_PROGRESS', row_number() over (), code, code, label
from (values
    ('ON_COURSE', 'On course'),
    ('DELAYED',   'Delayed'),
    ('STALLED',   'Stalled')
) as c (code, label);
