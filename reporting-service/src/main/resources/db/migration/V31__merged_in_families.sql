-- conferences-service shows who may see one of two merged children the other too, together with the families of both; so
-- do own figures of its records.

create or replace function with_families(of_children text[]) returns text[] language sql stable parallel safe
return array(with recursive known (merged) as materialized (
                 select merged_children(caller('local_authority'), 'infinity')),
             related (child) as (
                 select unnest(of_children)
                 union
                 select s.child
                 from related r
                 cross join lateral (
                     -- offset 0: looked up child by child, in the index of families by their children
                     (select unnest(f.children) as child
                      from family_fact f
                      where f.children::text[] @> array[r.child] and not f.voided
                        and not exists (select from family_fact newer where newer.family_id = f.family_id and newer.revision > f.revision)
                      offset 0)
                     union all
                     select unnest(recorded_as(k.merged, r.child)) from known k) s)
             select child from related);

comment on function with_families is 'These children, those of their families and those who were found to be the same, and so on from each of these; a family that was voided relates nobody';
