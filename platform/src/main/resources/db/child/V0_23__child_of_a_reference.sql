-- One plan served all searches, whatever was given, and read every child; and the rows of an import, which name their child by its
-- reference, were searches.

alter function find_persons(text, text, date) set plan_cache_mode = force_custom_plan;

create function person_of_reference(reference text) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select id from child
            where local_authority = caller('local_authority') and upper(trim(child_reference)) = upper(trim(reference)) and not voided);
end $$;

comment on function person_of_reference is 'Id of the child who has that reference now, seen or not';
