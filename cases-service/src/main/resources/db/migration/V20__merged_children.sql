-- Two children found to be one: the record of one says as which other the child is known. Every record stays with the child
-- under whom it was made, so that nothing is lost and a merge that was a mistake is taken back by a single change.

alter table child
    add column merged_into uuid references child,
    add constraint child_merged_into_itself check (merged_into <> id);

comment on column child.merged_into is 'The child that this one was found to be; null for one who is nobody else';

create index child_merged on child (merged_into) where merged_into is not null;

create function with_merged(children uuid[]) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return case when cardinality(children) = 0 then children else children
        || array(select merged_into from child where id = any (children) and merged_into is not null)
        || array(select id from child
                 where merged_into = any (children || array(select merged_into from child where id = any (children)))) end;

comment on function with_merged is 'These children and those who were found to be the same; a chain cannot be: who was merged has nobody merged into them';

-- Who works with one works with the child, and who may not see one does not see the child.

create or replace function visible_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return with_merged(opened_persons() || related_persons());

create or replace function excluded_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return with_merged(excluded_by_name());

create or replace function hidden_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return with_merged(excluded_persons()
        || array(select unnest(restricted_to_others()) except select unnest(with_merged(opened_persons()))));

create or replace function persons_apart() returns uuid[]
    language sql stable
    return with_merged(coalesce((select array_agg(person) from sensitivity_today
                                 where local_authority = caller('local_authority') and kind = 'EXCLUDED_FROM'), '{}'));

-- They stay together, and go together.
create or replace view retention_link as
select 'child' as record_type, merged_into as record_id, local_authority, id as person from child where merged_into is not null;

create or replace function records_of(person uuid) returns table (record_type text, record_id uuid)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct r.record_type, r.record_id from record_revision r
    where r.local_authority = caller('local_authority') and r.persons && with_merged(array[person]);
end;

-- One child is in one place at a time, under however many records.

create function refuse_overlap_of_merged() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    -- of the one table, however long the two columns are called
    lies    constant text := format('daterange(%1$s.%2$I, %1$s.%3$I)', '%1$s', tg_argv[1], tg_argv[2]);
    same    uuid[];
    overlap boolean;
begin
    perform from child where id = new.child_id for share;
    same := with_merged(array[new.child_id]);
    if not new.voided and cardinality(same) > 1 then
        execute format('select exists (select from %I o where o.child_id = any ($1) and o.id <> $2.id and not o.voided and %s && %s)',
            tg_table_name, format(lies, 'o'), format(lies, '($2)')) into overlap using same, new;
        if overlap then
            raise exclusion_violation using constraint = tg_argv[0], message = 'overlaps a record of the same child';
        end if;
    end if;
    return null;
end $$;

comment on function refuse_overlap_of_merged is 'Refuses a span that overlaps one of a child who was found to be the same; what an exclusion constraint says of one record of a child';

create constraint trigger period_of_care_of_merged after insert or update on period_of_care
    deferrable initially immediate for each row
    execute function refuse_overlap_of_merged('period_of_care_overlap', 'started_on', 'ceased_on');

create constraint trigger education_placement_of_merged after insert or update on education_placement
    deferrable initially immediate for each row
    execute function refuse_overlap_of_merged('education_placement_overlap', 'from', 'to');

create function refuse_merge_of_overlapping() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    same constant uuid[] := with_merged(array[new.id]);
begin
    if exists (select from child c
               where c.id = new.merged_into and (c.merged_into is not null or c.voided or c.local_authority <> new.local_authority))
       or exists (select from child c where c.merged_into = new.id) or new.voided
       or exists (select from sealing s where s.child_id = new.merged_into) then
        raise check_violation using constraint = 'child_merged_in_a_chain', message = 'a chain of merged children';
    end if;
    if exists (select from period_of_care a
               join period_of_care b on b.child_id = any (same) and b.id <> a.id and not b.voided
                                    and daterange(a.started_on, a.ceased_on) && daterange(b.started_on, b.ceased_on)
               where a.child_id = new.id and not a.voided) then
        raise exclusion_violation using constraint = 'merged_periods_of_care_overlap', message = 'in care twice at once';
    end if;
    if exists (select from education_placement a
               join education_placement b on b.child_id = any (same) and b.id <> a.id and not b.voided
                                         and daterange(a."from", a."to") && daterange(b."from", b."to")
               where a.child_id = new.id and not a.voided) then
        raise exclusion_violation using constraint = 'merged_education_placements_overlap', message = 'at two schools at once';
    end if;
    return null;
end $$;

comment on function refuse_merge_of_overlapping is 'Refuses to make one child of two who were in care, or at school, at the same time, and chains of merged children';

create trigger child_merging after insert or update of merged_into on child
    for each row when (new.merged_into is not null) execute function refuse_merge_of_overlapping();

-- A sealed child was merged with nobody: its old revisions, and those of who was once thought to be the same, would tell.

create function forget_merges() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update record_revision set state = state || '{"merged_into": null}'
    where record_type = 'child' and local_authority = new.local_authority and state ->> 'merged_into' is not null
      and (record_id = new.child_id or state ->> 'merged_into' = new.child_id::text);
    return null;
end $$;

comment on function forget_merges is 'Takes from the revisions of children that the sealed one was once thought to be another';

create index record_revision_of_merged on record_revision (local_authority) where record_type = 'child' and state ->> 'merged_into' is not null;

create trigger sealing_forgets_merges after insert on sealing for each row execute function forget_merges();
