-- Two children found to be one: facts stay as they were told, under the pseudonym of before, and a figure of children counts the
-- two as one, as it was known at its instant.

alter table cases_child_fact
    add column "from" pseudonym,
    add column "into" pseudonym,
    add constraint cases_child_fact_merged check (("from" is null) = ("into" is null) and "into" <> "from");

comment on column cases_child_fact."from" is 'This child, as long as it is merged with another';
comment on column cases_child_fact."into" is 'The child that this one was found to be; empty for one who is nobody else';

create index cases_child_fact_merged on cases_child_fact (local_authority) where "into" is not null;

create function merged_children(authority text, known_at timestamptz) returns jsonb language sql stable parallel safe
return (select jsonb_object_agg(m.subject, m."into")
        from public.cases_child_fact m
        where m.local_authority = authority and m."into" is not null and not m.voided and m.recorded_at <= known_at
          and not exists (select from public.cases_child_fact newer
                          where newer.child_id = m.child_id and newer.revision > m.revision and newer.recorded_at <= known_at));

comment on function merged_children is 'For each child of the authority who was found to be another, as which it is known, as known at an instant; null where there is none. A chain cannot be';

create function known_as(merged jsonb, child text) returns text language sql immutable parallel safe
return coalesce(merged ->> child, child);

comment on function known_as is 'The child as which this one is known';

create function recorded_as(merged jsonb, child text) returns text[] language sql immutable parallel safe
return case when merged is null then array[child]
            else known_as(merged, child) || array(select key from jsonb_each_text(merged) where value = known_as(merged, child)) end;

comment on function recorded_as is 'All pseudonyms under which a child was recorded';

create function with_merged(of_children text[]) returns text[] language sql stable parallel safe
return (select array(select distinct unnest(recorded_as(m.merged, child)) from unnest(of_children) as child)
        from (select merged_children(caller('local_authority'), 'infinity') as merged) m);

comment on function with_merged is 'These children and those who were found to be the same';

create or replace function cases_children_shown() returns text[] language sql stable parallel safe
return array(select unnest(with_merged(related_children('cases'))) except select unnest(with_merged(hidden_children('cases'))));
