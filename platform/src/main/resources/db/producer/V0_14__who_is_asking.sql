-- Whom a caller sees is worked out once, when the connection is told who is asking, and not again for each table of each
-- statement; and again when the transaction itself changes who works with whom.

create function who_is_asking(local_authority text, sight text, staff_id text, teams text, purpose text, subject text) returns void
    language plpgsql as $$
begin
    perform set_config('caller.local_authority', local_authority, false), set_config('caller.sight', sight, false),
            set_config('caller.staff_id', staff_id, false), set_config('caller.teams', teams, false),
            set_config('caller.purpose', purpose, false), set_config('caller.subject', subject, false);
    perform set_config('caller.visible_persons', case when sight in ('OWN', 'TEAM') then visible_persons()::text else '' end, false),
            set_config('caller.hidden_persons', case when sight = '' then '' else hidden_persons()::text end, false);
end $$;

comment on function who_is_asking is 'Tells the connection who is asking, and works out whom they see; nobody is asking where there is no sight';

create function ask_again() returns trigger language plpgsql as $$
begin
    perform who_is_asking(caller('local_authority'), caller('sight'), caller('staff_id'), caller('teams'), caller('purpose'),
                          caller('subject'));
    return null;
end $$;

create procedure decides_who_sees(table_name text) language plpgsql as $$
begin
    execute format('create trigger %I after insert or update or delete on %I for each statement execute function ask_again()',
        table_name || '_decides', table_name);
end $$;

comment on procedure decides_who_sees is 'Of a table that relationships, restrictions or exclusions follow from: whoever changes it is asked again whom they see';

call decides_who_sees('sensitivity');

-- Null, which no comparison admits, while nobody is asking.
create function visible_to_caller() returns uuid[]
    language sql stable parallel safe
    return nullif(current_setting('caller.visible_persons', true), '')::uuid[];

comment on function visible_to_caller is 'The persons to whom the caller has a relationship that holds today; null for a caller who sees the whole authority';

create function hidden_from_caller() returns uuid[]
    language sql stable parallel safe
    return nullif(current_setting('caller.hidden_persons', true), '')::uuid[];

comment on function hidden_from_caller is 'The persons whom nobody may show the caller, whatever the role: excluded from them, or restricted to others';

create or replace procedure see_by_persons(table_name text) language plpgsql as $$
declare
    seen constant text := 'local_authority = (select caller(''local_authority''))
        and ((select caller(''sight'')) = ''AUTHORITY'' or persons <@ (select visible_to_caller()))
        and not persons && (select hidden_from_caller())';
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

-- Policies that were made before.
do $$
declare
    made record;
begin
    for made in select * from pg_policies where schemaname = 'public' and qual ~ '(visible|hidden)_persons' loop
        execute format('alter policy %I on %I using (%s)', made.policyname, made.tablename,
            replace(replace(made.qual, 'visible_persons()', 'visible_to_caller()'), 'hidden_persons()', 'hidden_from_caller()'));
    end loop;
end $$;
