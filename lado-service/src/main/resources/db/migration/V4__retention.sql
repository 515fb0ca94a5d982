-- Records here are kept for the adult. Children are known by what allegations say of them, and go with the last that names them.

create or replace view retention_person as
select id as person, local_authority, birth_date as born, null::date as died, 'adult' as record_type from adult;

-- An allegation without an outcome, and a referral that is not decided, are open unless another authority has taken them over. A
-- referral whose threshold was met and of which no allegation is recorded is kept as one.
create or replace view retention_case as
select 'allegation' as record_type, a.id as record_id,
       case when a.outcome in ('MALICIOUS', 'FALSE', 'DELIBERATELY_INVENTED_OR_MALICIOUS') then 'DISPROVED_ALLEGATION'
            else 'ALLEGATION' end as rule,
       case when a.outcome in ('MALICIOUS', 'FALSE', 'DELIBERATELY_INVENTED_OR_MALICIOUS') then a.outcome_on
            when a.outcome is not null or a.voided or r.transferred_on is not null then a.received_on end as ended
from allegation a join referral r on r.id = a.referral_id
union all
select 'referral', r.id,
       case when r.threshold_decision = 'MET' and r.transferred_on is null and not r.voided
                 and not exists (select from allegation a where a.referral_id = r.id and not a.voided) then 'ALLEGATION'
            else 'REFERRAL' end,
       case when r.threshold_decision is not null or r.transferred_on is not null or r.voided
            then greatest(r.received_on, r.threshold_decided_on, r.transferred_on) end
from referral r
union all
select 'notification', n.id, case n.kind when 'ADVICE' then 'ADVICE' else 'REFERRAL' end, n.received_on from notification n
union all
select 'employer', e.id, null,
       case when not exists (select from referral r where r.employer_id = e.id)
            then (e.changed_at at time zone 'Europe/London')::date end
from employer e;

create or replace view retention_link as
select 'notification' as record_type, r.notification_id as record_id, r.local_authority, r.adult_id as person from referral r
union all
select 'referral', a.referral_id, a.local_authority, r.adult_id from allegation a join referral r on r.id = a.referral_id
union all
select 'legal_hold', h.id, h.local_authority, r.adult_id
from legal_hold h
join allegation a on h.person = any (a.child_ids)
join referral r on r.id = a.referral_id;

create or replace function clear_up_after_destruction() returns void
    language sql as $$
    delete from named_child c
    where c.id not in (select unnest(v.persons) from record_revision v where v.record_type in ('allegation', 'legal_hold'));
$$;

-- A child whom an allegation names can be held as well as the adult.
create or replace function person_to_hold(wanted uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return (exists (select from retention_person where person = wanted and local_authority = caller('local_authority'))
            or exists (select from named_child where id = wanted and local_authority = caller('local_authority')))
       and wanted <> all (excluded_persons());

-- An adult who works for the authority does not see their own records.
create or replace function persons_apart() returns uuid[]
    language sql stable
    return coalesce((select array_agg(person) from sensitivity_today
                     where local_authority = caller('local_authority') and kind = 'EXCLUDED_FROM'), '{}')
        || array(select id from adult where local_authority = caller('local_authority') and staff_id is not null and not voided);
