-- The same checks, said so that PostgreSQL is quick with them: it walks a state for each repetition of {43} anew with each
-- value, which was a third of what taking an event in cost.

alter domain pseudonym drop constraint pseudonym_check;
alter domain pseudonym add  constraint pseudonym_check check (length(value) = 43 and value !~ '[^A-Za-z0-9_-]');
alter domain subject   drop constraint subject_check;
alter domain subject   add  constraint subject_check check (case length(value) when 43 then value !~ '[^A-Za-z0-9_-]'
    when 36 then value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' else false end);
alter domain area_code drop constraint area_code_check;
alter domain area_code add  constraint area_code_check check (length(value) = 9 and value ~ '^[EWSN][0-9]+$');
alter domain code      drop constraint code_check;
alter domain code      add  constraint code_check check (length(value) <= 60 and value ~ '^[A-Z0-9][A-Z0-9_]*$');
alter domain rule_name drop constraint rule_name_check;
alter domain rule_name add  constraint rule_name_check check (length(value) <= 80 and value ~ '^[A-Za-z0-9][A-Za-z0-9_.-]*$');

do $$
declare
    fact text;
begin
    for fact in select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname like '%\_fact' loop
        execute format('alter table %I drop constraint %I', fact, fact || '_subject_key_check');
        execute format('alter table %I add constraint %I check (length(subject_key) between 1 and 40 and subject_key !~ ''[^A-Za-z0-9._-]'')',
            fact, fact || '_subject_key_check');
    end loop;
end
$$;
