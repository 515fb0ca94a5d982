-- Children who are siblings, and whether they live together: the first record here that is about several children.

create table sibling_group (
    known_from   date  not null,
    members      jsonb not null check (jsonb_typeof(members) = 'array' and jsonb_array_length(members) between 1 and 20),
    arrangements jsonb not null check (jsonb_typeof(arrangements) = 'array' and jsonb_array_length(arrangements) <= 100),
    together     text  check (together in ('TOGETHER', 'PARTLY_TOGETHER', 'APART')),
    ended_on     date,

    constraint sibling_group_ends_before_known check (ended_on >= known_from),
    constraint sibling_group_together_as_last_arranged check (together is not distinct from arrangements -> -1 ->> 'together')
);
call make_record('sibling_group');

create index sibling_group_by_day on sibling_group (local_authority, known_from, id);

comment on table  sibling_group              is 'Children who are siblings, and whether those who are looked after live together (Children Act 1989 s22C(7) and (8)(c))';
comment on column sibling_group.known_from   is 'From which day it is known that they are siblings';
comment on column sibling_group.members      is 'The children: [{childId, relation}]; one alone in what a sealed child keeps of a group';
comment on column sibling_group.arrangements is 'How they lived, the earliest first: [{from, together, reasonApart, assessed, siblingContactPlanned}]';
comment on column sibling_group.together     is 'What the last arrangement says';
comment on column sibling_group.ended_on     is 'Day from which they are a group no more; null while they are';

-- Sight -------------------------------------------------------------------------------------------------------------------

-- Who works with one of the children sees the group, and learns the ids of the others, whose records stay their own; who may
-- not see one of them does not see the group.
alter policy seen on sibling_group
    using (local_authority = (select caller('local_authority'))
        and ((select caller('sight')) = 'AUTHORITY' or persons && (select visible_to_caller()))
        and not persons && (select hidden_from_caller()));
alter policy changed on sibling_group
    using (local_authority = (select caller('local_authority'))
        and ((select caller('sight')) = 'AUTHORITY' or persons && (select visible_to_caller()))
        and not persons && (select hidden_from_caller()));
comment on column sibling_group.persons is 'Whose record this is: seen by who may see one of them, and by nobody from whom one is kept';

-- So are its revisions.
alter policy seen on record_revision
    using (local_authority = (select caller('local_authority'))
        and ((select caller('sight')) = 'AUTHORITY' or persons <@ (select visible_to_caller())
             or (record_type = 'sibling_group' and persons && (select visible_to_caller())))
        and (not persons && (select hidden_from_caller())
             or (record_type = 'legal_hold' and (select caller('sight')) = 'AUTHORITY' and not persons && (select excluded_persons()))));

-- Its events name all of the children, whoever of them the caller works with.
create function sibling_references(of_group uuid) returns table (child_id uuid, child_reference text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, c.child_reference
    from sibling_group g join child c on c.id = any (g.persons)
    where g.id = of_group and g.local_authority = caller('local_authority')
      and (caller('sight') = 'AUTHORITY' or g.persons && visible_to_caller())
      and not g.persons && hidden_from_caller()
$$;

comment on function sibling_references is 'The members of a sibling group that the caller sees, by the references of which pseudonyms are made: also those whose own records the caller does not see';
revoke execute on function sibling_references from public;
grant execute on function sibling_references to "${applicationRole}";

-- Sealing -----------------------------------------------------------------------------------------------------------------

create function members_of(state jsonb, sealed uuid, own boolean) returns jsonb
    language sql immutable
    return jsonb_build_object('members', coalesce(
        (select jsonb_agg(m) from jsonb_array_elements(state -> 'members') m where ((m ->> 'childId')::uuid = sealed) = own), '[]'));

comment on function members_of is 'The members of a revision: the sealed child alone, or all others';

-- A group that is open is ended first: its end is told, and no later event lacks the child. The others keep the group, without
-- a trace of the child; the child keeps how they lived, and nothing of who they were.
create or replace function part_from_others(sealed uuid, sealed_by text, out beside uuid[], out parted uuid[])
    language plpgsql set search_path = public, pg_temp as $$
declare
    one  record;
    copy uuid;
    own  jsonb;
begin
    if exists (select from sibling_group where sealed = any (persons) and cardinality(persons) > 1 and not voided and ended_on is null) then
        raise restrict_violation using constraint = 'sibling_group_open', message = 'a sibling group is open';
    end if;
    update record_revision set state = state || '{"former_identifiers": []}'
    where record_type = 'child' and record_id = sealed and state ? 'former_identifiers';

    parted := '{}';
    beside := array(select distinct n.person from record_revision v cross join unnest(v.persons) n (person)
                    where v.record_type = 'sibling_group' and sealed = any (v.persons) and n.person <> sealed);
    for one in select id, revision from sibling_group where sealed = any (persons) and cardinality(persons) > 1 loop
        copy := uuidv7();
        own := jsonb_build_object('id', copy, 'persons', array[sealed], 'source_system', null, 'source_id', null);
        insert into sibling_group
        select c.*
        from sibling_group g,
             jsonb_populate_record(null::sibling_group, to_jsonb(g) || own || members_of(to_jsonb(g), sealed, true)) c
        where g.id = one.id;
        insert into record_revision
        select c.*
        from record_revision v,
             jsonb_populate_record(null::record_revision, to_jsonb(v) || jsonb_build_object(
                 'record_id', copy, 'persons', array[sealed], 'state', v.state || own || members_of(v.state, sealed, true))) c
        where v.record_type = 'sibling_group' and v.record_id = one.id and v.revision < one.revision;
        parted := parted || one.id;
    end loop;

    execute format('update sibling_group g set persons = array_remove(persons, $2),
            members = members_of(to_jsonb(g), $2, false) -> ''members'', %s where id = any ($3)', changed_by_sealing())
    using sealed_by, sealed, parted;
    update record_revision v
    set persons = array_remove(v.persons, sealed),
        state   = v.state || jsonb_build_object('persons', array_remove(v.persons, sealed)) || members_of(v.state, sealed, false)
    from sibling_group g
    where v.record_type = 'sibling_group' and v.record_id = g.id and sealed = any (v.persons) and sealed <> all (g.persons);
end $$;
