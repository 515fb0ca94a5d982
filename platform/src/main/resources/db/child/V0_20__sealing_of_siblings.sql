-- A record that was parted when one child was sealed takes no change of the service; but siblings are adopted too, and the
-- sealing of the second parts it again. So what is sealed is closed to the service's role, and not to the sealing itself.

create or replace procedure close_when_sealed(table_name text) language plpgsql as $$
begin
    execute format('
        create or replace trigger %I before insert or update on %I for each row
            when (current_user = %L) execute function refuse_sealed()', table_name || '_unsealed', table_name, '${applicationRole}');
end $$;

do $$
declare
    record_table text;
begin
    for record_table in select tgrelid::regclass::text from pg_trigger where tgname like '%\_unsealed' and not tgisinternal loop
        call close_when_sealed(record_table);
    end loop;
end $$;
