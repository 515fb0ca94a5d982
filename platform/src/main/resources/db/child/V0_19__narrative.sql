-- What people wrote in their own words may name anybody. A column says so by its type, and sealing looks there.

create domain narrative as text check (length(value) between 1 and 20000);

comment on domain narrative is 'Free text of a record, which may name people';

create function free_text_fields() returns text[]
    language sql stable
    return '{reason,basis,justification,finding}'::text[]
        || array(select distinct column_name::text from information_schema.columns
                 where table_schema = 'public' and domain_name = 'narrative');

comment on function free_text_fields is 'Columns of records, and fields of their revisions, that hold free text';

create or replace function seal_child(sealed uuid, made_on date, why text, staff text[], sealed_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    free_texts    constant text[] := free_text_fields();
    no_source     constant jsonb  := '{"source_system": null, "source_id": null}';
    authority     constant text   := caller('local_authority');
    today         constant date   := london_today();
    new_reference constant text   := gen_random_uuid()::text;
    old_reference text;
    beside        uuid[];
    parted        uuid[];
    records       uuid[] := '{}';
    found         uuid[];
    record_table  text;
    texts         text;
begin
    select child_reference into old_reference from child
    where id = sealed and local_authority = authority and not voided and caller('sight') = 'AUTHORITY'
      and id <> all (hidden_persons())
    for update;
    if old_reference is null or cardinality(staff) not between 1 and 5 or made_on > today
       or exists (select from sealing where child_id = sealed) then
        raise restrict_violation using constraint = 'child_sealed', message = 'not to be sealed';
    end if;

    select p.beside, p.parted into beside, parted from part_from_others(sealed, sealed_by) p;

    execute format('update child set child_reference = $2, source_system = null, source_id = null, %s where id = $3', changed_by_sealing())
    using sealed_by, new_reference, sealed;

    execute format('update access_relationship set "to" = greatest("from", $2), %s
        where child_id = $3 and not voided and ("to" is null or "to" > $2)', changed_by_sealing())
    using sealed_by, today, sealed;

    execute format('update sensitivity set "to" = greatest("from", $2), %s
        where person = $3 and kind = ''RESTRICTED_TO'' and not voided and ("to" is null or "to" > $2)', changed_by_sealing())
    using sealed_by, today, sealed;

    insert into sensitivity (id, local_authority, revision, voided, recorded_by, changed_by, changed_at, change, persons,
                             person, kind, staff_id, basis, "from")
    select uuidv7(), authority, 1, false, sealed_by, sealed_by, clock_timestamp(), 'CREATED', array[sealed],
           sealed, 'RESTRICTED_TO', named, 'ADOPTION', today
    from unnest(staff) as named group by named;

    -- Whatever still carries the old reference: where it came from, and what somebody wrote.
    for record_table in select c.table_name from information_schema.columns c
                        where c.table_schema = 'public' and c.column_name = 'persons'
                          and c.table_name not in ('record_revision', 'sealing', 'job') loop
        texts := (select string_agg(format('%1$I = regexp_replace(%1$I, whole_word($4), ''[sealed]'', ''gi''), ', column_name), '')
                  from information_schema.columns c
                  where c.table_schema = 'public' and c.table_name = record_table and column_name = any (free_texts)
                    and column_name <> 'reason');
        execute format('
            update %I r set %s %s,
                source_system = case when $2 = any (persons) or source_id ~* whole_word($4) then null else source_system end,
                source_id     = case when $2 = any (persons) or source_id ~* whole_word($4) then null else source_id end
            where ($2 = any (persons) and source_id is not null)
               or (persons && ($3 || $2) and (source_id ~* whole_word($4) or blot_out($4, to_jsonb(r), $5) <> to_jsonb(r)))',
            record_table, coalesce(texts, ''), changed_by_sealing())
        using sealed_by, sealed, beside, old_reference, free_texts;
        execute format('select array_agg(id) from %I where $1 = any (persons)', record_table) into found using sealed;
        records := records || found;
    end loop;

    set constraints all immediate; -- what keeps revisions when the transaction ends does so now
    update record_revision r
    set state  = blot_out(old_reference, r.state, free_texts)
            || case when sealed = any (persons) or r.state ->> 'source_id' ~* whole_word(old_reference) then no_source else '{}' end
            || case when r.record_id = sealed then jsonb_build_object('child_reference', new_reference) else '{}' end,
        reason = regexp_replace(r.reason, whole_word(old_reference), '[sealed]', 'gi')
    where local_authority = authority and persons && (beside || sealed);

    -- Results of long work that show them as they were.
    delete from job j where j.persons && (beside || sealed);

    -- What came with the request at hand was recorded after its start.
    delete from idempotency_key k
    where k.recorded_at < now()
      and string_to_array(k.route || '/' || coalesce(k.location, ''), '/') && records::text[];

    insert into sealing (id, local_authority, revision, voided, recorded_by, changed_by, changed_at, change, persons,
                         child_id, adoption_order_made_on, basis, sealed_on, parted)
    values (uuidv7(), authority, 1, false, sealed_by, sealed_by, clock_timestamp(), 'CREATED', array[sealed],
            sealed, made_on, why, today, parted);
end $$;
