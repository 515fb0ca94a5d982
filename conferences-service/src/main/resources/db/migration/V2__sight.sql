-- Whose the records are that were made before; rows beneath a record are seen where the record is.

create or replace function keep_revision_with_rows() returns trigger language plpgsql as $$
declare
    rows_name text := tg_argv[0];
    owner_key text := tg_argv[1];
    field     text := tg_argv[2];
    kept      jsonb;
begin
    execute format('select jsonb_agg((select jsonb_object_agg(camel_case(key), value) from jsonb_each(jsonb_strip_nulls(to_jsonb(m) - %L))) order by m::text)
                    from %I m where m.%I = $1', owner_key, rows_name, owner_key) into kept using new.id;
    insert into record_revision (record_type, record_id, revision, local_authority, recorded_by, change, reason_code, reason, state, persons)
    values (tg_table_name, new.id, new.revision, new.local_authority, new.changed_by, new.change, new.reason_code, new.reason,
            to_jsonb(new) || jsonb_build_object(field, coalesce(kept, '[]'::jsonb)), new.persons);
    return null;
end $$;

call fill_persons('child', 'array[r.id]');
call fill_persons('section_47_enquiry', 'array[r.child_id]');
call fill_persons('child_protection_plan', 'array[r.child_id]');
call fill_persons('family', 'array(select m.child_id from family_child m where m.family_id = r.id)');
call fill_persons('strategy_discussion', 'array(select m.child_id from strategy_discussion_child m where m.strategy_discussion_id = r.id)');
call fill_persons('conference', 'array(select m.child_id from conference_child m where m.conference_id = r.id)');
call fill_persons('attendance', 'array(select m.child_id from conference_child m where m.conference_id = r.conference_id)');

call see_through('family_child', 'family_id', 'family');
call see_through('strategy_discussion_child', 'strategy_discussion_id', 'strategy_discussion');
call see_through('conference_child', 'conference_id', 'conference');
call see_through('child_protection_plan_category', 'plan_id', 'child_protection_plan');

alter table sensitivity add foreign key (person) references child;

-- Records here are about families: whoever may not see a child does not see the siblings' either, which would tell of it.
create or replace function hidden_persons() returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    hidden constant uuid[] := persons_hidden_by_name();
begin
    if cardinality(hidden) = 0 then
        return hidden;
    end if;
    return hidden || array(select sibling.child_id
                           from family_child m join family_child sibling on sibling.family_id = m.family_id
                           where m.child_id = any (hidden));
end $$;

-- A policy would keep PostgreSQL from the indexes on names: it may not show a name to a function before the policy has
-- decided. This looks past the policies, in the caller's authority alone, and tells ids; whoever reads the records by them
-- sees those that they may see.
create function find_persons(reference text, family_name text, born date) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return array(select id from child
                 where local_authority = caller('local_authority')
                   and (reference is null or upper(trim(child_reference)) = upper(trim(reference)))
                   and (family_name is null or lower(surname) = lower(family_name))
                   and (born is null or birth_date = born));

comment on function find_persons is 'Ids of those to whom every criterion that is given applies, seen or not';
