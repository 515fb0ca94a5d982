-- Whose the records are that were made before; rows beneath a record are seen where the record is.

-- Looks past the policies: the change may end the caller's own sight, and its revision is whole all the same.
create or replace function keep_revision_with_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
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

alter table access_relationship add foreign key (child_id) references child;
alter table access_request add foreign key (child_id) references child;
alter table sensitivity add foreign key (person) references child;

create index conference_of_chair on conference (local_authority, chair_staff_id) where not voided;

-- A chair works with the children of a conference from the day on which it became due: until it is cancelled, or, once held,
-- until the plan ends; for three months where there is no plan.
create or replace view relationship with (security_invoker = true) as
select id, 'access_relationship' as record_type, local_authority, child_id, party_kind, party, kind, basis, "from", "to", recorded_by
from access_relationship
where not voided
union all
select c.id, 'conference', c.local_authority, m.child_id, 'PERSON', c.chair_staff_id, 'CHAIR', null, m.clock_started,
       case when c.held_on is null then c.cancelled_on
            when m.decision in ('PLAN_STARTED', 'PLAN_CONTINUED')
                then (select max(p.ended_on) from child_protection_plan p
                      where p.child_id = m.child_id and p.started_on <= c.held_on and not p.voided
                      having bool_and(p.ended_on is not null))
            else (c.held_on + interval '3 months')::date end,
       c.recorded_by
from conference c join conference_child m on m.conference_id = c.id
where c.chair_staff_id is not null and not c.voided;

-- Records here are about families. Who works with a child works with the family; who may not see a child does not see the
-- siblings either, which would tell of it. So nobody ever sees half of what hangs together.
create function with_families(children uuid[]) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if cardinality(children) = 0 then
        return children;
    end if;
    return children || array(
        with recursive related (child_id) as (
            select unnest(children)
            union
            select sibling.child_id
            from related r
            join family_child m using (child_id)
            join family f on f.id = m.family_id and not f.voided
            join family_child sibling on sibling.family_id = f.id)
        select child_id from related);
end $$;

comment on function with_families is 'These children and those of their families, and of the families of those; a family that was voided relates nobody';

create or replace function visible_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return with_families(opened_persons() || related_persons());

create or replace function excluded_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return with_families(excluded_by_name());

create or replace function hidden_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return with_families(excluded_persons()
        || array(select unnest(restricted_to_others()) except select unnest(with_families(opened_persons()))));
