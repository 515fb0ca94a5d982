-- How long records are kept, what holds their destruction up, and the destruction itself, by two people.

create table retention_rule (
    record_type       text    not null,
    nation            text    not null check (nation in ('ENGLAND', 'WALES')),
    rule              text    not null,
    kept              text    not null check (kept in ('PERIOD', 'WITH_PERSON', 'PERMANENT')),
    until_age         integer check (until_age > 0),
    years_after_death integer check (years_after_death > 0),
    years_after_end   integer check (years_after_end > 0),
    basis             text    not null check (basis in ('LAW', 'GUIDANCE', 'LOCAL_POLICY')),
    citation          text    not null,
    description       text    not null,

    primary key (record_type, nation, rule),
    constraint retention_rule_with_period check ((kept = 'PERIOD') = (until_age is not null or years_after_end is not null)),
    constraint retention_rule_death_for_age check (years_after_death is null or until_age is not null)
);

comment on table  retention_rule                   is 'The retention schedule: filled at start from policy/retention.csv and the settings retention.*; what is destroyed is decided by these rows alone';
comment on column retention_rule.record_type       is 'Table of the records';
comment on column retention_rule.nation            is 'ENGLAND or WALES, by the authority';
comment on column retention_rule.rule              is 'Name of the rule; a record type may have several, of which each record has one (retention_case)';
comment on column retention_rule.kept              is 'PERIOD; WITH_PERSON: as long as the person''s other records; PERMANENT: never destroyed';
comment on column retention_rule.until_age         is 'Kept until the birthday on which the person reaches this age; the birthday included';
comment on column retention_rule.years_after_death is 'Kept for these years from the death instead, of a person who died under 18 and whose death the service knows';
comment on column retention_rule.years_after_end   is 'Kept for these years after the record''s own last day; with until_age, until the later of the two';
comment on column retention_rule.basis             is 'LAW, GUIDANCE, or LOCAL_POLICY, which the authority may change';
comment on column retention_rule.citation          is 'Where the rule stands';
comment on column retention_rule.description       is 'The rule in a sentence';

revoke insert, update, delete on retention_rule from "${applicationRole}";

create function nation_of(authority text) returns text
    language sql immutable parallel safe
    return case when authority like 'W%' then 'WALES' else 'ENGLAND' end;

comment on function nation_of is 'ENGLAND or WALES, by the first letter of the authority''s GSS code';

create function anniversary(day date, years integer) returns date
    language sql immutable parallel safe
    return (day + make_interval(years => years))::date
        + case when date_part('day', day) = 29 and date_part('month', day) = 2
                    and date_part('day', day + make_interval(years => years)) = 28 then 1 else 0 end;

comment on function anniversary is 'The same day so many years later; of 29 February, where there is none, 1 March: the later of the two readings';

create function kept_until(until_age integer, years_after_death integer, years_after_end integer, born date, died date, ended date)
    returns date
    language sql immutable parallel safe
    return case when (until_age is not null and anniversary(born, until_age) is null)
                  or (years_after_end is not null and ended is null) then null
                else greatest(case when years_after_death is not null and died < anniversary(born, 18)
                                   then anniversary(died, years_after_death)
                                   else anniversary(born, until_age) end,
                              anniversary(ended, years_after_end)) end;

comment on function kept_until is 'The last day on which a record is kept; null where what it depends on is not known, and the record is kept';

-- What a service knows of its own records; each replaces these views.

create view retention_person as
select null::uuid as person, null::text as local_authority, null::date as born, null::date as died,
       null::text as record_type where false;

comment on view retention_person is 'The persons of the service''s records, their birth, their death where it is known, and the table in which they stand';

create view retention_case as
select null::text as record_type, null::uuid as record_id, null::text as rule, null::date as ended where false;

comment on view retention_case is 'Which rule a record has, if its type has several (null: the type''s only one), and its last day; null while it is open. A record that is not in it ended with its last revision';

create view retention_link as
select null::text as record_type, null::uuid as record_id, null::text as local_authority, null::uuid as person where false;

comment on view retention_link is 'Persons whose records refer to a record that does not itself name them: it goes only with theirs';

create function clear_up_after_destruction() returns void language plpgsql as $$
begin
end $$;

comment on function clear_up_after_destruction is 'Removes what only the destroyed records gave a reason to keep';

revoke all on retention_person, retention_case, retention_link from "${applicationRole}";

create table legal_hold (
    person    uuid not null,
    basis     text not null,
    reference text check (reference ~ '^[A-Z0-9][A-Z0-9/.-]{0,39}$'),
    "from"    date not null,
    "to"      date,

    constraint legal_hold_ends_before_start check ("to" >= "from")
);
call make_record('legal_hold');
call see_by_authority('legal_hold');

-- The revisions of a hold are seen as the hold is.
alter policy seen on record_revision
    using (local_authority = (select caller('local_authority'))
        and ((select caller('sight')) = 'AUTHORITY' or persons <@ (select visible_persons()))
        and (not persons && (select hidden_persons())
             or (record_type = 'legal_hold' and (select caller('sight')) = 'AUTHORITY' and not persons && (select excluded_persons()))));

create index legal_hold_of_person on legal_hold (local_authority, person) where not voided;

comment on table  legal_hold           is 'Persons of whom nothing is destroyed, whatever the schedule says';
comment on column legal_hold.person    is 'Whose records are held';
comment on column legal_hold.basis     is 'Code that says why';
comment on column legal_hold.reference is 'Reference of the inquiry, claim or request; no name';
comment on column legal_hold."from"    is 'First day';
comment on column legal_hold."to"      is 'Day on which it held no more; null while open';

-- Replaced where others than the persons of the service's records can be held.
create function person_to_hold(wanted uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from retention_person where person = wanted and local_authority = caller('local_authority'))
       and wanted <> all (excluded_persons());

comment on function person_to_hold is 'Whether the caller''s authority has this person, restricted to others or not, and the caller is not excluded from their records';

create table destruction (
    as_at       date  not null,
    proposed_at timestamptz not null,
    state       text  not null check (state in ('PROPOSED', 'CARRIED_OUT', 'REFUSED')),
    proposed    uuid[] not null check (cardinality(proposed) <= 200),
    further     integer not null check (further >= 0),
    due         jsonb not null,
    decided_by  text,
    decided_at  timestamptz,
    refused_for text check (refused_for in ('STILL_NEEDED', 'HOLD_NEEDED', 'WRONG_RECORD', 'WITHDRAWN')),
    destroyed   jsonb,
    left_out    jsonb,

    constraint destruction_decided_by_somebody check (state = 'PROPOSED' or decided_by is not null),
    constraint destruction_decided_on_a_day check ((decided_by is null) = (decided_at is null)),
    constraint destruction_refused_with_reason check ((state = 'REFUSED') = (refused_for is not null)),
    constraint destruction_carried_out_with_counts check ((state = 'CARRIED_OUT') = (destroyed is not null) and (destroyed is null) = (left_out is null))
);
call make_record('destruction');
call see_by_authority('destruction');
-- Revisions would keep the identities.
drop trigger destruction_revisions on destruction;

alter table destruction
    add constraint destruction_own_proposal check (state = 'REFUSED' or decided_by <> recorded_by),
    add constraint destruction_keeps_no_identity check (state = 'PROPOSED' or (proposed = '{}' and persons = '{}'));
create index destruction_open on destruction (local_authority) where state = 'PROPOSED';

-- What was decided stays as it is; counts are written by the destruction itself.
alter policy recorded on destruction
    with check (local_authority = (select caller('local_authority')) and state = 'PROPOSED' and decided_by is null);
alter policy changed on destruction
    using (local_authority = (select caller('local_authority')) and (select caller('sight')) = 'AUTHORITY'
           and not persons && (select excluded_persons()) and decided_by is null);
revoke update, delete on destruction from "${applicationRole}";
grant update (revision, source_system, source_id, voided, persons, changed_by, changed_at, change, reason_code, reason,
              state, proposed, decided_by, decided_at, refused_for) on destruction to "${applicationRole}";

comment on table  destruction             is 'Proposals to destroy what is past its retention, and the log of what was destroyed: no identity remains once it is decided';
comment on column destruction.as_at       is 'Day for which it was worked out what is due';
comment on column destruction.proposed_at is 'When it was proposed; by whom is recorded_by';
comment on column destruction.state       is 'PROPOSED; CARRIED_OUT; REFUSED. One that was approved is carried out in the same transaction';
comment on column destruction.proposed    is 'The persons, and records that name nobody, which are due; empty once decided';
comment on column destruction.further     is 'How many more were due that day';
comment on column destruction.due         is 'What was due, by record type and rule: [{recordType, rule, basis, citation, records}]';
comment on column destruction.decided_by  is 'Who approved or refused it, as the token names them';
comment on column destruction.decided_at  is 'When';
comment on column destruction.refused_for is 'Why it was refused';
comment on column destruction.destroyed   is 'What was destroyed, as due';
comment on column destruction.left_out    is 'How many persons were left out at the second look, by reason: [{reason, persons}]';

-- One row for each person (or record that names nobody) and each of their records. A record has the persons whom any of its
-- revisions names; a person goes only together with all those with whom they share a record.
create function retention_standing(authority text, day date, among uuid[])
    returns table (person uuid, record_type text, record_id uuid, rule text, held boolean, due boolean, goes boolean)
    language sql stable
    -- how many rows come out of one step for the next cannot be guessed, and a loop for each of them would take hours
    set enable_nestloop = off as $$
    -- only the records of those among whom is asked, because everybody else stays
    with recursive scope as materialized (
        select v.record_type, v.record_id
        from record_revision v cross join unnest(v.persons) n (person)
        where v.local_authority = authority and n.person in (select unnest(among))
        union
        select v.record_type, v.record_id
        from record_revision v where v.local_authority = authority and v.record_id in (select unnest(among))
        union
        select l.record_type, l.record_id
        from retention_link l where l.local_authority = authority and l.person in (select unnest(among))),
    named as materialized (
        select distinct v.record_type, v.record_id, n.person
        from scope join record_revision v using (record_type, record_id) cross join unnest(v.persons) n (person)
        union
        select l.record_type, l.record_id, l.person
        from scope join retention_link l using (record_type, record_id) where l.local_authority = authority),
    kept as materialized (
        select e.record_type, e.record_id, r.rule, r.kept, r.until_age, r.years_after_death, r.years_after_end,
               case when c.record_id is null then e.last_entry else c.ended end as ended
        from (select v.record_type, v.record_id, (max(v.recorded_at) at time zone 'Europe/London')::date as last_entry
              from scope join record_revision v using (record_type, record_id) group by 1, 2) e
        left join retention_case c on c.record_type = e.record_type and c.record_id = e.record_id
        left join retention_rule r on r.record_type = e.record_type and r.rule = coalesce(c.rule, r.rule)
                                  and r.nation = nation_of(authority)),
    known as materialized (
        select p.person, p.born, p.died from retention_person p where p.local_authority = authority),
    held as (
        select distinct n.record_type, n.record_id
        from named n join legal_hold h on h.person = n.person
        where not h.voided and (h."to" is null or h."to" > london_today())),
    about as materialized (
        select coalesce(p.person, k.record_id) as person, k.record_type, k.record_id, k.rule, h.record_id is not null as held,
               k.kept = 'WITH_PERSON' or (k.kept = 'PERIOD' and coalesce(
                   kept_until(k.until_age, k.years_after_death, k.years_after_end, p.born, p.died, k.ended) < day, false)) as due
        from kept k
        left join held h on h.record_type = k.record_type and h.record_id = k.record_id
        left join (named n join known p on p.person = n.person)
               on n.record_type = k.record_type and n.record_id = k.record_id),
    standing as materialized (
        -- a type without a rule is kept
        select a.person, bool_or(a.held) as held, bool_and(coalesce(a.due, false)) as due from about a group by a.person),
    staying as (
        select s.person from standing s where s.held or not s.due or s.person not in (select unnest(among))
        union
        select other.person
        from staying s
        join about mine on mine.person = s.person
        join about other on other.record_type = mine.record_type and other.record_id = mine.record_id)
    select a.person, a.record_type, a.record_id, a.rule, s.held, s.due, y.person is null
    from about a
    join standing s on s.person = a.person
    left join staying y on y.person = a.person
    where a.person in (select unnest(among))
$$;

comment on function retention_standing is 'How persons stand on a day: held by a legal hold, due with every record, and going, if nobody with whom they share a record stays. Of those among whom is asked; nobody else goes';

create function retention_counts(authority text, going uuid[]) returns jsonb
    language sql stable set enable_nestloop = off as $$
    select coalesce(jsonb_agg(jsonb_build_object('recordType', c.record_type, 'rule', c.rule, 'basis', r.basis,
                                                 'citation', r.citation, 'records', c.records)
                              order by c.record_type, c.rule), '[]')
    from (select v.record_type, coalesce(k.rule, only_rule.rule) as rule, count(distinct v.record_id) as records
          from record_revision v
          left join retention_case k on k.record_type = v.record_type and k.record_id = v.record_id
          left join lateral (select min(o.rule) as rule from retention_rule o where o.record_type = v.record_type) only_rule on true
          where v.record_id = any (going)
          group by 1, 2) c
    join retention_rule r on r.record_type = c.record_type and r.rule = c.rule
                         and r.nation = nation_of(authority)
$$;

comment on function retention_counts is 'Records by type and rule';

-- Replaced where a service excludes more.
create function persons_apart() returns uuid[]
    language sql stable
    return coalesce((select array_agg(person) from sensitivity_today
                     where local_authority = caller('local_authority') and kind = 'EXCLUDED_FROM'), '{}');

comment on function persons_apart is 'The persons from whose records somebody is excluded: who may not see one person of a proposal does not see the proposal, so that they are proposed apart from the others';

create function due_for_destruction(day date)
    returns table (persons uuid[], counts jsonb, further integer)
    language plpgsql stable security definer set search_path = public, pg_temp set enable_nestloop = off as $$
declare
    authority  constant text := caller('local_authority');
    at_most    constant integer := 200;
    apart      constant uuid[] := persons_apart();
    possible   uuid[];
    candidates uuid[];
    due_all    integer;
    chosen     uuid[];
    going      uuid[];
begin
    if caller('sight') <> 'AUTHORITY' then
        return;
    end if;
    -- Whom their age alone does not keep, and records that name nobody: few, so that not every record has to be looked at.
    possible := array(
        select p.person from retention_person p
        where p.local_authority = authority
          and not exists (select from retention_rule r
                          where r.record_type = p.record_type and r.nation = nation_of(authority) and r.until_age is not null
                            and coalesce(kept_until(r.until_age, r.years_after_death, null, p.born, p.died, null) >= day, true))
        union all
        select v.record_id
        from record_revision v
        left join unnest(v.persons) n (person) on true
        left join retention_person p on p.person = n.person
        where v.local_authority = authority
          and v.record_type in (select r.record_type from retention_rule r
                                where r.nation = nation_of(authority) and r.until_age is null)
        group by v.record_id having count(p.person) = 0);
    -- in the order of who is first among those with whom they share records, so that those come together
    with s as materialized (select t.person, t.record_id from retention_standing(authority, day, possible) t where t.goes),
         together as (select a.person, min(b.person::text) as first, bool_or(b.person = any (apart)) as apart
                      from s a join s b using (record_id) group by a.person),
         free as (select * from together t
                  where t.person <> all ((select excluded_persons())::uuid[])
                    and not exists (select from destruction d
                                    where d.local_authority = authority and d.state = 'PROPOSED' and t.person = any (d.proposed)))
    select array_agg(f.person order by f.first, f.person) filter (where f.apart = (select bool_and(o.apart) from free o)), count(*)
    into candidates, due_all
    from free f;
    select array_agg(distinct t.person), array_agg(distinct t.record_id) into chosen, going
    from retention_standing(authority, day, coalesce(candidates[1:at_most], '{}')) t where t.goes;
    return query select coalesce(chosen, '{}'), retention_counts(authority, coalesce(going, '{}')),
                        due_all - coalesce(cardinality(chosen), 0);
end $$;

comment on function due_for_destruction is 'At most 200 persons, or records that name nobody, of the caller''s authority which are past their retention on a day and in no open proposal; the counts of their records, and how many more are due';

create function carry_out_destruction(proposal uuid) returns uuid[]
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    d       destruction;
    gone    uuid[];
    going   uuid[];
    left_at jsonb;
    counts  jsonb;
begin
    -- Every change of a record, a hold's too, writes a revision: none comes between the second look and the end.
    lock table record_revision in share row exclusive mode;
    select * into d from destruction
    where id = proposal and local_authority = caller('local_authority') and caller('sight') = 'AUTHORITY'
      and state = 'PROPOSED' and decided_by is not null
    for update;
    if not found then
        raise exception 'destruction-not-approved' using errcode = 'object_not_in_prerequisite_state';
    end if;

    with s as materialized (select * from retention_standing(d.local_authority, least(d.as_at, london_today()), d.proposed))
    select (select coalesce(array_agg(distinct s.person), '{}') from s where s.goes),
           (select coalesce(array_agg(distinct s.record_id), '{}') from s where s.goes),
           (select coalesce(jsonb_agg(jsonb_build_object('reason', o.reason, 'persons', o.persons) order by o.reason), '[]')
            from (select case when s.person is null then 'GONE' when s.held then 'ON_HOLD' when not s.due then 'NOT_DUE'
                              else 'SHARES_RECORDS' end as reason, count(distinct p.person) as persons
                  from unnest(d.proposed) p (person) left join s on s.person = p.person
                  where s.goes is distinct from true group by 1) o)
    into gone, going, left_at;
    counts := retention_counts(d.local_authority, going);

    -- In one statement: references among them are checked when all are gone. Rows beneath a record are those whose key
    -- begins with it.
    execute (
        select 'with ' || string_agg(format('d%s as (delete from %s where %I = any ($1))', n, t.name, t.key), ', ') || ' select'
        from (select row_number() over (order by r.relid, r.key) as n, r.relid::text as name, r.key
              from (select a.attrelid::regclass as relid, 'id' as key
                    from pg_attribute a join pg_class c on c.oid = a.attrelid
                    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'persons'
                      and c.relname not in ('record_revision', 'destruction')
                    union all
                    select f.conrelid::regclass, k.attname
                    from pg_constraint f
                    join pg_constraint p on p.conrelid = f.conrelid and p.contype = 'p' and p.conkey[1] = f.conkey[1]
                    join pg_attribute k on k.attrelid = f.conrelid and k.attnum = f.conkey[1]
                    join pg_attribute o on o.attrelid = f.confrelid and o.attname = 'persons'
                    where f.contype = 'f' and f.connamespace = 'public'::regnamespace
                      and not exists (select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'persons')) r) t)
        using going;
    delete from record_revision where record_id = any (going);
    delete from job j where j.persons && gone;
    delete from idempotency_key k
    where exists (select from unnest(going) g (id) where position(g.id::text in k.route || ' ' || coalesce(k.location, '')) > 0);
    perform clear_up_after_destruction();

    update destruction
    set state = 'CARRIED_OUT', proposed = '{}', persons = '{}', destroyed = counts, left_out = left_at
    where id = proposal;
    return gone;
end $$;

comment on function carry_out_destruction is 'Destroys, of the persons of an approved proposal, those who are due now, with every record, revision and keyed request; writes into the log what was destroyed and what was left out, and forgets who they were. Answers their ids';

revoke execute on function due_for_destruction, carry_out_destruction, retention_standing, retention_counts, persons_apart,
    clear_up_after_destruction from public;
grant execute on function due_for_destruction, carry_out_destruction to "${applicationRole}";

-- Nothing is deleted but by that function: no policy lets the service's role delete a record, and now it may not even try.

create or replace procedure make_record(table_name text) language plpgsql as $$
begin
    call make_record_of_nobody(table_name);
    call see_by_persons(table_name);
    execute format('revoke delete on %I from %I', table_name, '${applicationRole}');
end $$;

do $$
declare
    record_table text;
begin
    for record_table in select attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'persons' loop
        execute format('revoke delete on %s from %I', record_table, '${applicationRole}');
    end loop;
end $$;
