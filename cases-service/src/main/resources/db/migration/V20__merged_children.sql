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

create function overlap_among(children uuid[], record_table text, starts text, ends text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    overlap boolean;
begin
    execute format('
        select exists (select from %1$I a
                       join %1$I b on b.child_id = any ($1) and b.id > a.id and not b.voided
                                  and daterange(a.%2$I, a.%3$I) && daterange(b.%2$I, b.%3$I)
                       where a.child_id = any ($1) and not a.voided)', record_table, starts, ends)
    into overlap using children;
    return overlap;
end $$;

comment on function overlap_among is 'Whether two spans of these children, in one table, overlap';

create function refuse_overlap_of_merged() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    same uuid[];
begin
    perform from child where id = new.child_id for share;
    same := with_merged(array[new.child_id]);
    if cardinality(same) > 1 and overlap_among(same, tg_table_name, tg_argv[0], tg_argv[1]) then
        raise exclusion_violation using constraint = tg_table_name || '_overlap', message = 'overlaps a record of the same child';
    end if;
    return null;
end $$;

comment on function refuse_overlap_of_merged is 'Refuses a span that overlaps one of a child who was found to be the same; what an exclusion constraint says of one record of a child';

-- For a table whose spans, of one child, exclude one another.
create procedure exclude_for_merged(record_table text, starts text, ends text) language plpgsql as $$
begin
    execute format('
        create constraint trigger %I after insert or update on %I
            deferrable initially immediate for each row when (not new.voided)
            execute function refuse_overlap_of_merged(%L, %L)', record_table || '_of_merged', record_table, starts, ends);
    insert into span_of_child values (record_table, starts, ends);
end $$;

comment on procedure exclude_for_merged is 'Keeps the spans of merged children from overlapping';

create table span_of_child (
    record_table text primary key,
    starts       text not null,
    ends         text not null
);

comment on table  span_of_child              is 'Tables whose spans, of one child, exclude one another';
comment on column span_of_child.record_table is 'The table';
comment on column span_of_child.starts       is 'Column of the first day';
comment on column span_of_child.ends         is 'Column of the end day, itself not included';
revoke all on span_of_child from "${applicationRole}";

call exclude_for_merged('period_of_care', 'started_on', 'ceased_on');
call exclude_for_merged('education_placement', 'from', 'to');

create function refuse_merge_of_overlapping() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    span span_of_child;
begin
    if new.voided
       or exists (select from child c
                  where c.id = new.merged_into and (c.merged_into is not null or c.voided or c.local_authority <> new.local_authority))
       or exists (select from child c where c.merged_into = new.id)
       or exists (select from sealing s where s.child_id = new.merged_into) then
        raise check_violation using constraint = 'child_merged_in_a_chain', message = 'a chain of merged children';
    end if;
    for span in select * from span_of_child loop
        if overlap_among(with_merged(array[new.id]), span.record_table, span.starts, span.ends) then
            raise exclusion_violation using constraint = 'merged_' || span.record_table || '_overlap', message = 'at two places at once';
        end if;
    end loop;
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
