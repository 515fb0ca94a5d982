-- The records of an adopted child are sealed: a new reference, nothing by which the old one leads to them, open to named
-- staff alone, and closed for ever to a change. What a service keeps about several children at once it parts itself
-- (part_from_others).

create table sealing (
    child_id               uuid   not null,
    adoption_order_made_on date   not null,
    basis                  text   not null check (basis in ('ADOPTION_ORDER', 'ADOPTED_ELSEWHERE')),
    sealed_on              date   not null,
    parted                 uuid[] not null
);
call make_record('sealing');

create unique index sealing_once on sealing (child_id);
create index sealing_of_authority on sealing (local_authority);
create index sealing_parted on sealing using gin (parted);

comment on table  sealing                        is 'Children whose records are sealed since they were adopted';
comment on column sealing.child_id               is 'The child';
comment on column sealing.adoption_order_made_on is 'Day of the adoption order';
comment on column sealing.basis                  is 'By what law the child was adopted';
comment on column sealing.sealed_on              is 'Day on which the records were sealed, in London';
comment on column sealing.parted                 is 'Records about other children too, from which the child''s part was taken: they stay as they are';

revoke insert, update, delete on sealing from "${applicationRole}";

-- Whom the sealed records are for. Nobody else sees them: restricted to nobody, they are hidden from everybody.

create function named_for_sealed() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((select array_agg(s.child_id)
                     from sealing s join sensitivity_today t on t.person = s.child_id and t.kind = 'RESTRICTED_TO'
                     where s.local_authority = caller('local_authority') and t.staff_id = caller('staff_id')), '{}');

comment on function named_for_sealed is 'The sealed children whose records are restricted to the caller';

create or replace function restricted_to_others() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return array(select person from sensitivity_today
                 where local_authority = caller('local_authority') and kind = 'RESTRICTED_TO'
                 group by person having not bool_or(staff_id = caller('staff_id'))
                 union
                 select child_id from sealing
                 where local_authority = caller('local_authority') and child_id <> all (named_for_sealed()));

comment on function restricted_to_others is 'The persons whose records are restricted to staff of whom the caller is none, and the sealed children that are not restricted to the caller';

create or replace function related_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((select array_agg(distinct child_id) from relationship
                     where local_authority = caller('local_authority')
                       and "from" <= london_today() and ("to" is null or "to" > london_today())
                       and ((party_kind = 'PERSON' and party = caller('staff_id'))
                            or (party_kind = 'TEAM' and caller('sight') = 'TEAM'
                                and party = any (string_to_array(caller('teams'), E'\n'))))), '{}')
        || named_for_sealed();

comment on function related_persons is 'The children with whom the caller, or with that sight one of the caller''s teams, works today, and the sealed ones that are restricted to the caller';

create or replace function opened_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return case when caller('purpose') = 'BREAK_GLASS'
                then coalesce((select array_agg(child_id) from access_request
                               where local_authority = caller('local_authority') and staff_id = caller('staff_id')
                                 and ends_at > now() and child_id not in (select child_id from sealing)), '{}')
                else '{}' end;

comment on function opened_persons is 'The children, none of them sealed, whose records the caller has opened in an emergency, in requests made for that purpose';

create or replace function child_to_open(reference text) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select id from child
            where local_authority = caller('local_authority') and upper(trim(child_reference)) = upper(trim(reference))
              and not voided and id <> all (excluded_persons()) and id not in (select child_id from sealing));
end $$;

comment on function child_to_open is 'The child of that reference, seen or not, unless sealed or the caller is excluded from it';

-- No change of what is sealed. A change that is under way holds the child, so that it ends before the sealing or meets it.

create function refuse_sealed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    concerned constant uuid[] := case when tg_op = 'UPDATE' then old.persons || new.persons else new.persons end;
begin
    perform from child where id = any (concerned) for key share;
    if exists (select from sealing where child_id = any (concerned))
       or (tg_op = 'UPDATE' and exists (select from sealing where parted @> array[new.id])) then
        raise restrict_violation using constraint = 'child_sealed', message = 'sealed';
    end if;
    return new;
end $$;

comment on function refuse_sealed is 'Refuses a record of a sealed child, and a change of one from which its part was taken';

create procedure close_when_sealed(table_name text) language plpgsql as $$
begin
    execute format('create trigger %I before insert or update on %I for each row execute function refuse_sealed()',
        table_name || '_unsealed', table_name);
end $$;

comment on procedure close_when_sealed is 'Makes a table of records take no change of a sealed child''s';

alter procedure make_record(text) rename to make_record_to_seal;

create procedure make_record(table_name text) language plpgsql as $$
begin
    call make_record_to_seal(table_name);
    call close_when_sealed(table_name);
end $$;

comment on procedure make_record is 'Makes a table hold records: identity, authority, revision, source, who and why, whose it is and who sees it, the trigger that keeps revisions, and that which keeps sealed ones as they are';

-- Tables of records that were made before. Who may see a sealed record can change, how an emergency was used is still to be
-- reviewed, and what is held, kept too long or asked for by the adopted person is not the record itself.
do $$
declare
    record_table text;
begin
    for record_table in select c.table_name from information_schema.columns c
                        where c.table_schema = 'public' and c.column_name = 'persons'
                          and c.table_name not in ('record_revision', 'sealing', 'sensitivity', 'access_request', 'legal_hold', 'destruction', 'job') loop
        call close_when_sealed(record_table);
    end loop;
end $$;

-- Which columns of a record say that the sealing changed it.
create function changed_by_sealing() returns text
    language sql immutable
    return 'revision = revision + 1, changed_by = $1, changed_at = clock_timestamp(), change = ''CHANGED'', reason_code = null, reason = null';

comment on function changed_by_sealing is 'What an update says of the change that the sealing makes; its parameter $1 is who seals';

-- Replaced where records are about several children.
create function part_from_others(sealed uuid, sealed_by text, out beside uuid[], out parted uuid[])
    language sql set search_path = public, pg_temp as $$ select '{}'::uuid[], '{}'::uuid[] $$;

comment on function part_from_others is 'Makes each record that is about a child and others into two, one of the child and one of the others; tells who the others are, and which records were parted';
revoke execute on function part_from_others from public;

-- A reference that stands alone in a text, and not as a part of a longer one.
create function whole_word(reference text) returns text
    language sql immutable
    return '(?<![[:alnum:]])' || regexp_replace(trim(reference), '([^[:alnum:]])', '\\\1', 'g') || '(?![[:alnum:]])';

comment on function whole_word is 'The regular expression that finds a reference where it stands alone in a text';

create function blot_out(old_reference text, state jsonb, texts text[]) returns jsonb
    language sql immutable
    return state || coalesce((select jsonb_object_agg(key, regexp_replace(value, whole_word(old_reference), '[sealed]', 'gi'))
                              from jsonb_each_text(state) where key = any (texts) and value ~* whole_word(old_reference)), '{}');

comment on function blot_out is 'The row with the reference blotted out of its free texts';

-- The service's role may change neither revisions nor a reference: this does, for one child whom the caller sees, once.
create function seal_child(sealed uuid, made_on date, why text, staff text[], sealed_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    free_texts    constant text[] := '{reason,basis,justification,finding}';
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

comment on function seal_child is 'Seals the records of one child whom the caller, who sees the whole authority, may see: a new reference that nothing joins to the old one, open to the named staff alone, closed to changes';
revoke execute on function seal_child from public;
grant execute on function seal_child to "${applicationRole}";
