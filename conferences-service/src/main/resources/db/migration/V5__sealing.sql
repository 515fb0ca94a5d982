-- Records here are about families. When a child's records are sealed, each that is about siblings too becomes two: the
-- siblings' own, without a trace of the child, and the sealed child's, with nothing of theirs, under a family of its own.

create function part_of(state jsonb, sealed uuid, own boolean) returns jsonb
    language sql immutable
    return case when state ? 'children'
                then jsonb_build_object('children', coalesce(
                         (select jsonb_agg(child) from jsonb_array_elements(state -> 'children') child
                          where ((child ->> 'childId')::uuid = sealed) = own), '[]'))
                else '{}'::jsonb end;

comment on function part_of is 'The children of a revision: the sealed one alone, or all others';

create function renamed(state jsonb, names jsonb) returns jsonb
    language plpgsql immutable as $$
declare
    text text := state::text;
    name record;
begin
    for name in select * from jsonb_each_text(names) loop
        text := replace(text, name.key, name.value);
    end loop;
    return text::jsonb;
end $$;

comment on function renamed is 'A revision that names other records than before, by a map of their ids';

create function part_record(record_table text, original uuid, sealed uuid, own jsonb) returns uuid
    language plpgsql set search_path = public, pg_temp as $$
declare
    copy    constant uuid  := uuidv7();
    changed constant jsonb := own || jsonb_build_object('id', copy, 'persons', array[sealed], 'source_system', null, 'source_id', null);
begin
    execute format('insert into %1$I select own.* from %1$I r, jsonb_populate_record(null::%1$I, to_jsonb(r) || $1) own where r.id = $2',
        record_table) using changed, original;
    execute format('
        insert into record_revision
        select own.*
        from record_revision v join %I r on r.id = v.record_id,
             jsonb_populate_record(null::record_revision, to_jsonb(v) || jsonb_build_object(
                 ''record_id'', $1, ''persons'', array[$2], ''state'', v.state || $3 || part_of(v.state, $2, true))) own
        where v.record_type = %L and v.record_id = $4 and v.revision < r.revision', record_table, record_table)
    using copy, sealed, changed, original;
    return copy;
end $$;

comment on function part_record is 'Copies a record and its revisions for the sealed child alone; answers the copy''s id';
revoke execute on function part_record from public;

create function keep_from_siblings(sealed uuid, siblings uuid[], sealed_by text) returns void
    language sql set search_path = public, pg_temp as $$
    insert into sensitivity (id, local_authority, revision, voided, recorded_by, changed_by, changed_at, change, persons,
                             person, kind, staff_id, basis, "from", "to")
    select uuidv7(), s.local_authority, 1, false, sealed_by, sealed_by, clock_timestamp(), 'CREATED', array[sibling],
           sibling, s.kind, s.staff_id, s.basis, s."from", s."to"
    from sensitivity s cross join unnest(siblings) as sibling
    where s.person = sealed and not s.voided and (s."to" is null or s."to" > london_today())
      and (s.kind = 'EXCLUDED_FROM'
           or not exists (select from sensitivity own
                          where own.person = sibling and own.kind = s.kind and not own.voided
                            and (own."to" is null or own."to" > london_today())))
    on conflict do nothing
$$;

comment on function keep_from_siblings is 'Keeps from the siblings whom the sealed child''s records were kept from: so far that hid the whole family';
revoke execute on function keep_from_siblings from public;

create or replace function part_from_others(sealed uuid, sealed_by text, out beside uuid[], out parted uuid[])
    language plpgsql set search_path = public, pg_temp as $$
declare
    household    constant uuid := uuidv7();
    names        jsonb  := '{}'; -- by which the child's records name others, by those of before
    one          record;
    record_table text;
begin
    parted := '{}';
    beside := '{}';
    if not exists (select from family_child where child_id = sealed)
       and not exists (select from strategy_discussion_child where child_id = sealed)
       and not exists (select from conference_child where child_id = sealed) then
        return;
    end if;
    perform keep_from_siblings(sealed, array(select unnest(with_families(array[sealed])) except select sealed), sealed_by);
    -- everybody who ever stood in a record with the child
    beside := array(select unnest(with_families(array[sealed])) union select unnest(persons) from record_revision where sealed = any (persons)
                    except select sealed);

    insert into family (id, local_authority, revision, voided, recorded_by, changed_by, changed_at, change, persons, family_reference)
    select household, local_authority, 1, false, sealed_by, sealed_by, clock_timestamp(), 'CREATED', array[sealed], gen_random_uuid()::text
    from child where id = sealed;

    -- What is about siblings too is copied; what is about the child alone moves.
    for one in select 'strategy_discussion' as record_type, r.id, r.family_id,
                      exists (select from strategy_discussion_child s where s.strategy_discussion_id = r.id and s.child_id <> sealed) as joint
               from strategy_discussion r join strategy_discussion_child m on m.strategy_discussion_id = r.id and m.child_id = sealed
               union all
               select 'conference', r.id, r.family_id,
                      exists (select from conference_child s where s.conference_id = r.id and s.child_id <> sealed)
               from conference r join conference_child m on m.conference_id = r.id and m.child_id = sealed loop
        names := names || jsonb_build_object(one.family_id::text, household);
        if one.joint then
            parted := parted || one.id;
            names := names || jsonb_build_object(one.id::text,
                part_record(one.record_type, one.id, sealed, jsonb_build_object('family_id', household)));
        else
            execute format('update %I set family_id = $2, %s where id = $3', one.record_type, changed_by_sealing())
            using sealed_by, household, one.id;
        end if;
    end loop;
    perform part_record('attendance', a.id, sealed, jsonb_build_object('conference_id', names ->> a.conference_id::text))
    from attendance a where names ? a.conference_id::text;

    update strategy_discussion_child set strategy_discussion_id = (names ->> strategy_discussion_id::text)::uuid
    where child_id = sealed and names ? strategy_discussion_id::text;
    update conference_child
    set conference_id         = coalesce((names ->> conference_id::text)::uuid, conference_id),
        follows_conference_id = coalesce((names ->> follows_conference_id::text)::uuid, follows_conference_id)
    where child_id = sealed;
    update child_protection_plan_category set conference_id = (names ->> conference_id::text)::uuid
    where names ? conference_id::text and plan_id in (select id from child_protection_plan where child_id = sealed);
    execute format('update child_protection_plan
        set started_by_id = coalesce(($2 ->> started_by_id::text)::uuid, started_by_id),
            ended_by_conference_id = coalesce(($2 ->> ended_by_conference_id::text)::uuid, ended_by_conference_id), %s
        where child_id = $3', changed_by_sealing()) using sealed_by, names, sealed;
    execute format('update section_47_enquiry
        set strategy_discussion_id = coalesce(($2 ->> strategy_discussion_id::text)::uuid, strategy_discussion_id), %s
        where child_id = $3', changed_by_sealing()) using sealed_by, names, sealed;

    -- The others keep the originals, and the family.
    delete from family_child where child_id = sealed;
    insert into family_child (family_id, child_id) values (household, sealed);
    foreach record_table in array array['family', 'strategy_discussion', 'conference', 'attendance'] loop
        execute format('update %I set persons = array_remove(persons, $2), %s
            where $2 = any (persons) and (persons <> array[$2] or %L = ''family'' and id <> $3)', record_table, changed_by_sealing(), record_table)
        using sealed_by, sealed, household;
        execute format('
            update record_revision v
            set persons = r.persons,
                state = v.state || jsonb_build_object(''persons'', r.persons) || part_of(v.state, $1, false)
            from %I r
            where v.record_type = %L and v.record_id = r.id and $1 = any (v.persons) and $1 <> all (r.persons)', record_table, record_table)
        using sealed;
    end loop;
    update record_revision
    set persons = array[sealed],
        state   = renamed(state || jsonb_build_object('persons', array[sealed]) || part_of(state, sealed, true), names)
    where sealed = any (persons);
end $$;
