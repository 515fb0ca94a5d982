-- Which staff, teams and agencies work with which children.

create table access_relationship (
    child_id   uuid not null,
    party_kind text not null check (party_kind in ('PERSON', 'TEAM', 'AGENCY')),
    party      text not null check (party <> ''),
    kind       text not null,
    basis      text,
    "from"     date not null,
    "to"       date,

    constraint access_relationship_ends_before_start check ("to" >= "from")
);
call make_record('access_relationship');

create index access_relationship_of_party on access_relationship (local_authority, party) where not voided;
create index access_relationship_of_child on access_relationship (child_id);

comment on table  access_relationship            is 'Staff, teams and agencies that work with a child, and may therefore see the child''s records';
comment on column access_relationship.child_id   is 'The child';
comment on column access_relationship.party_kind is 'PERSON by staff reference, TEAM or AGENCY by its code';
comment on column access_relationship.party      is 'Who works with the child';
comment on column access_relationship.kind       is 'What they are to the child';
comment on column access_relationship.basis      is 'Why they may see the records, in a sentence';
comment on column access_relationship."from"     is 'First day';
comment on column access_relationship."to"       is 'Day on which it held no more; null while open';

-- Replaced where a service's own records make relationships too.
create view relationship with (security_invoker = true) as
select id, 'access_relationship' as record_type, local_authority, child_id, party_kind, party, kind, basis, "from", "to", recorded_by
from access_relationship
where not voided;

comment on view relationship is 'Relationships between staff, teams or agencies and children, and the record that each follows from';

create table access_request (
    child_id      uuid        not null,
    staff_id      text        not null,
    grounds       text        not null check (grounds in ('IMMEDIATE_RISK', 'OUT_OF_HOURS', 'WORKER_ABSENT', 'COURT')),
    justification text        not null,
    made_at       timestamptz not null,
    ends_at       timestamptz not null check (ends_at <= made_at + interval '4 hours'),
    verdict       text        check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    finding       text
);
call make_record('access_request');
call see_by_authority('access_request');

create index access_request_of_staff on access_request (local_authority, staff_id, ends_at);
create index access_request_to_review on access_request (local_authority, id) where verdict is null;

comment on table  access_request               is 'Emergency accesses: one child, to read, for four hours, reviewed by the privacy officer';
comment on column access_request.child_id      is 'The child whose records were opened';
comment on column access_request.staff_id      is 'Staff reference of who opened them';
comment on column access_request.grounds       is 'Why it could not wait';
comment on column access_request.justification is 'The same in a sentence or two';
comment on column access_request.made_at       is 'When they were opened';
comment on column access_request.ends_at       is 'When they close again';
comment on column access_request.verdict       is 'What the privacy officer found; null until then';
comment on column access_request.finding       is 'The same in words';

create function opened_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return case when caller('purpose') = 'BREAK_GLASS'
                then coalesce((select array_agg(child_id) from access_request
                               where local_authority = caller('local_authority') and staff_id = caller('staff_id')
                                 and ends_at > now()), '{}')
                else '{}' end;

comment on function opened_persons is 'The children whose records the caller has opened in an emergency, in requests made for that purpose';

create function related_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((select array_agg(distinct child_id) from relationship
                     where local_authority = caller('local_authority')
                       and "from" <= london_today() and ("to" is null or "to" > london_today())
                       and ((party_kind = 'PERSON' and party = caller('staff_id'))
                            or (party_kind = 'TEAM' and caller('sight') = 'TEAM'
                                and party = any (string_to_array(caller('teams'), E'\n'))))), '{}');

comment on function related_persons is 'The children with whom the caller, or with that sight one of the caller''s teams, works today';

create or replace function visible_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return opened_persons() || related_persons();

-- What is restricted to others can be opened; an exclusion cannot.
create or replace function hidden_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return excluded_persons() || array(select unnest(restricted_to_others()) except select unnest(opened_persons()));

-- What follows is in PL/pgSQL, because the table of children is made by the service.

create function child_to_open(reference text) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select id from child
            where local_authority = caller('local_authority') and upper(trim(child_reference)) = upper(trim(reference))
              and not voided and id <> all (excluded_persons()));
end $$;

comment on function child_to_open is 'The child of that reference, seen or not, unless the caller is excluded from it';

-- A policy would keep PostgreSQL from the indexes on names: it may not show a name to a function before the policy has
-- decided. This looks past the policies, in the caller's authority alone, and tells ids; whoever reads the records by them
-- sees those that they may see.
create function find_persons(reference text, family_name text, born date) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return array(select id from child
                 where local_authority = caller('local_authority')
                   and (reference is null or upper(trim(child_reference)) = upper(trim(reference)))
                   and (family_name is null or lower(surname) = lower(family_name))
                   and (born is null or birth_date = born));
end $$;

comment on function find_persons is 'Ids of those to whom every criterion that is given applies, seen or not';
