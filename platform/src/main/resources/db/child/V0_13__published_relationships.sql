-- Relationships and restrictions are told to the suite, under the child's pseudonym, which is made of the reference. In
-- PL/pgSQL, because the table of children is made by the service.
create function reference_of(person uuid) returns text
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select child_reference from child
            where id = person and local_authority = caller('local_authority') and id not in (select child_id from sealing));
end $$;

comment on function reference_of is 'The reference of a child of the caller''s authority, seen or not, for the events about it and never for an answer; null of one that is sealed, whose new reference makes no event';
