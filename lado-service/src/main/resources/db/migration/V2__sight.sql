-- Whose the records are that were made before; the adult of an allegation never sees it.

call fill_persons('adult', 'array[r.id]');
call fill_persons('notification', 'array_remove(array[r.adult_id], null)');
call fill_persons('referral', 'array[r.adult_id]');
call fill_persons('allegation', 'array(select f.adult_id from referral f where f.id = r.referral_id) || r.child_ids');

alter table sensitivity add foreign key (person) references adult;

alter table named_child enable row level security;
create policy seen on named_child using (local_authority = (select caller('local_authority')));

create or replace function excluded_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return excluded_by_name()
        || array(select id from adult
                 where local_authority = caller('local_authority') and staff_id = caller('staff_id') and not voided);

-- A policy would keep PostgreSQL from the indexes on names: it may not show a name to a function before the policy has
-- decided. This looks past the policies, in the caller's authority alone, and tells ids; whoever reads the records by them
-- sees those that they may see.
create function find_persons(reference text, family_name text, born date) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return array(select id from adult
                 where local_authority = caller('local_authority')
                   and (reference is null or upper(trim(adult_reference)) = upper(trim(reference)))
                   and (family_name is null or lower(surname) = lower(family_name))
                   and (born is null or birth_date = born));

comment on function find_persons is 'Ids of those to whom every criterion that is given applies, seen or not';
