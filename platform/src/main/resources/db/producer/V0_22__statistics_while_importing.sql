-- A file of many rows makes another table of one that was small a moment ago. Until the planner learns of it, it reads all rows
-- where an index would do, for each row of the file: autovacuum comes too late for the first minute of an import.

create function renew_statistics() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    grown text;
begin
    for grown in
        select format('%I', relname)
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_get_userbyid(relowner) = current_user
          and pg_relation_size(oid) > 2 * current_setting('block_size')::bigint * greatest(relpages, 1)
        order by relname
    loop
        execute 'analyze (skip_locked) ' || grown;
    end loop;
end $$;

comment on function renew_statistics is 'Lets the planner look again at tables that are more than twice as large as when it last looked; also at what the transaction at hand has written';

revoke execute on function renew_statistics from public;
grant execute on function renew_statistics to "${applicationRole}";
