-- Who sees which records: kept by the database itself, beneath whatever a query forgets. A record says whose it is
-- (persons); a connection says who is asking (settings caller.*, see RowSettings in platform).

create function caller(setting text) returns text
    language sql stable parallel safe
    return coalesce(current_setting('caller.' || setting, true), '');

comment on function caller is 'What the connection says of who is asking: local_authority, sight (AUTHORITY, TEAM, OWN or empty), staff_id, teams, purpose; empty for nobody';

-- Replaced where a service knows of relationships.
create function visible_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return '{}'::uuid[];

comment on function visible_persons is 'The persons to whom the caller has a relationship that holds today';

-- Replaced below, and where a service excludes more.
create function excluded_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return '{}'::uuid[];

comment on function excluded_persons is 'The persons whose records the caller never sees, not in an emergency either';

-- Replaced below, and where a service hides more.
create function hidden_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return '{}'::uuid[];

comment on function hidden_persons is 'The persons whom nobody may show the caller, whatever the role: excluded from them, or restricted to others';

-- Gives a table of records the column persons, and lets a caller see the rows of which they may see every person.
create procedure see_by_persons(table_name text) language plpgsql as $$
declare
    seen constant text := 'local_authority = (select caller(''local_authority''))
        and ((select caller(''sight'')) = ''AUTHORITY'' or persons <@ (select visible_persons()))
        and not persons && (select hidden_persons())';
begin
    execute format('alter table %I add column persons uuid[] not null default ''{}''', table_name);
    execute format('alter table %I alter column persons drop default', table_name);
    execute format('comment on column %I.persons is %L', table_name, 'Whose record this is: seen by who may see all of them');
    execute format('alter table %I enable row level security', table_name);
    execute format('create policy seen on %I for select using (%s)', table_name, seen);
    execute format('create policy recorded on %I for insert with check (local_authority = (select caller(''local_authority'')))', table_name);
    execute format('create policy changed on %I for update using (%s) with check (local_authority = (select caller(''local_authority'')))',
        table_name, seen);
end $$;

comment on procedure see_by_persons is 'Makes a table of records visible by authority, relationship and sensitivity';

-- Shows a table of records to roles that see the whole authority, restricted or not; an exclusion holds.
create procedure see_by_authority(table_name text) language plpgsql as $$
declare
    seen constant text := 'local_authority = (select caller(''local_authority'')) and (select caller(''sight'')) = ''AUTHORITY''
        and not persons && (select excluded_persons())';
begin
    execute format('alter policy seen on %I using (%s)', table_name, seen);
    execute format('alter policy changed on %I using (%s)', table_name, seen);
end $$;

comment on procedure see_by_authority is 'Makes a table of records visible to roles that answer for the authority, restricted or not';

-- Lets a caller see the rows that belong to a record they see.
create procedure see_through(table_name text, key text, record_table text) language plpgsql as $$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('create policy seen_through on %I using (exists (select from %I r where r.id = %I.%I)) with check (true)',
        table_name, record_table, table_name, key);
end $$;

comment on procedure see_through is 'Makes the rows beneath a record visible where the record is';

-- For records that were made before they said whose they are.
create procedure fill_persons(table_name text, persons text) language plpgsql as $$
begin
    execute format('alter table %I disable trigger user', table_name);
    execute format('update %I r set persons = %s', table_name, persons);
    execute format('alter table %I enable trigger user', table_name);
    execute format('update record_revision v set persons = r.persons from %I r where v.record_type = %L and v.record_id = r.id',
        table_name, table_name);
end $$;

comment on procedure fill_persons is 'Says of each record whose it is, by an expression on r; no revision is made';

alter procedure make_record(text) rename to make_record_of_nobody;

create procedure make_record(table_name text) language plpgsql as $$
begin
    call make_record_of_nobody(table_name);
    call see_by_persons(table_name);
end $$;

comment on procedure make_record is 'Makes a table hold records: identity, authority, revision, source, who and why, whose it is and who sees it, and the trigger that keeps revisions';

-- Revisions are seen as their record is.
call see_by_persons('record_revision');

create or replace function keep_revision() returns trigger language plpgsql as $$
begin
    insert into record_revision (record_type, record_id, revision, local_authority, recorded_by, change, reason_code, reason, state, persons)
    values (tg_table_name, new.id, new.revision, new.local_authority, new.changed_by, new.change, new.reason_code, new.reason,
            to_jsonb(new), new.persons);
    return null;
end $$;

-- Tables of records that were made before.
do $$
declare
    record_table text;
begin
    for record_table in select distinct tgrelid::regclass::text from pg_trigger where tgname = tgrelid::regclass::text || '_revisions' loop
        call see_by_persons(record_table);
    end loop;
end $$;

create table sensitivity (
    person   uuid not null,
    kind     text not null check (kind in ('RESTRICTED_TO', 'EXCLUDED_FROM')),
    staff_id text not null check (staff_id <> ''),
    basis    text not null,
    "from"   date not null,
    "to"     date,

    constraint sensitivity_ends_before_start check ("to" >= "from")
);
call make_record('sensitivity');

create unique index sensitivity_once on sensitivity (local_authority, person, kind, staff_id) where not voided and "to" is null;
create index sensitivity_of_staff on sensitivity (local_authority, staff_id) where not voided;

comment on table  sensitivity          is 'Persons whose records are restricted to named staff, and staff who are excluded from a person''s records';
comment on column sensitivity.person   is 'Whose records';
comment on column sensitivity.kind     is 'RESTRICTED_TO: seen by those named alone; EXCLUDED_FROM: never seen by those named';
comment on column sensitivity.staff_id is 'Staff reference of the one who is named';
comment on column sensitivity.basis    is 'Code that says why';
comment on column sensitivity."from"   is 'First day';
comment on column sensitivity."to"     is 'Day on which it held no more; null while open';

create function london_today() returns date
    language sql stable parallel safe
    return (now() at time zone 'Europe/London')::date;

comment on function london_today is 'The day in London';

create view sensitivity_today as
select local_authority, person, kind, staff_id
from sensitivity
where not voided and "from" <= london_today() and ("to" is null or "to" > london_today());

comment on view sensitivity_today is 'Restrictions and exclusions that hold today';

create function excluded_by_name() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((select array_agg(person) from sensitivity_today
                     where local_authority = caller('local_authority') and kind = 'EXCLUDED_FROM' and staff_id = caller('staff_id')), '{}');

comment on function excluded_by_name is 'The persons from whose records the caller was excluded';

create function restricted_to_others() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((select array_agg(person) from (
                         select person from sensitivity_today
                         where local_authority = caller('local_authority') and kind = 'RESTRICTED_TO'
                         group by person having not bool_or(staff_id = caller('staff_id'))) restricted), '{}');

comment on function restricted_to_others is 'The persons whose records are restricted to staff of whom the caller is none';

create or replace function excluded_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return excluded_by_name();

create or replace function hidden_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return excluded_persons() || restricted_to_others();

create index sensitivity_restricting on sensitivity (local_authority, person) where kind = 'RESTRICTED_TO' and not voided;

-- Who may decide on a restriction still sees it where they are not among those named; whom it excludes does not.
call see_by_authority('sensitivity');

revoke all on sensitivity_today from "${applicationRole}";
