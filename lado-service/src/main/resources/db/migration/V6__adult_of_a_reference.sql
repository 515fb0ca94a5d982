-- As for children: the index on references knows no adult that is voided, and one plan served all searches, whatever was given.

create index adult_by_reference on adult (local_authority, upper(trim(adult_reference)));

create or replace function find_persons(reference text, family_name text, born date) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    return array(select id from adult
                 where local_authority = caller('local_authority')
                   and (reference is null or upper(trim(adult_reference)) = upper(trim(reference)))
                   and (family_name is null or lower(surname) = lower(family_name))
                   and (born is null or birth_date = born));
end $$;

create function person_of_reference(reference text) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select id from adult
            where local_authority = caller('local_authority') and upper(trim(adult_reference)) = upper(trim(reference)) and not voided);
end $$;

comment on function person_of_reference is 'Id of the adult who has that reference now, seen or not';

create index referral_by_notification on referral (notification_id);
create index sensitivity_by_person on sensitivity (person);
create index legal_hold_by_person on legal_hold (person);
