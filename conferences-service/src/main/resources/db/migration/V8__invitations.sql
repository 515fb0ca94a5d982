-- Who is invited to a conference works with its children, from the invitation until the conference's business is over.

alter table attendance
    add column staff_id          text check (staff_id <> ''),
    add column organisation_code text check (organisation_code <> ''),
    add constraint attendance_of_staff_or_organisation check (staff_id is null or organisation_code is null),
    add constraint attendance_of_family_has_neither
        check (agency not in ('PARENT', 'CHILD') or (staff_id is null and organisation_code is null));

comment on column attendance.staff_id          is 'Staff reference of the one who is invited, of the authority''s own staff';
comment on column attendance.organisation_code is 'Code of the organisation that is invited, such as a force''s, a trust''s or a school''s; null for the agency as such';

create index attendance_of_staff on attendance (local_authority, staff_id) where staff_id is not null and not voided;

create function business_over(held_on date) returns date
    language sql immutable
    return held_on + 28;

comment on function business_over is 'First day on which the business of a conference that was held is over for who was invited: four weeks, in which the decisions and the minutes go out. Local policy; whoever goes on working with the child is related by that';

-- A GP, a midwife and a hospital are all HEALTH to the token, and none of them the other: which is meant only the code says.
create function invited_partner(agency text, organisation_code text) returns text
    language sql immutable
    return case when agency in ('CHILDRENS_SOCIAL_CARE', 'PARENT', 'CHILD', 'OTHER') then null
                when agency in ('GP', 'HEALTH_VISITING', 'SCHOOL_NURSING', 'MIDWIFERY', 'HOSPITAL', 'MENTAL_HEALTH')
                    then 'HEALTH:' || organisation_code
                else agency || coalesce(':' || organisation_code, '') end;

comment on function invited_partner is 'Which partner''s system an invitation relates: an agency as its token names it, with the organisation where the invitation names one; null for none';

create index attendance_of_partner on attendance (local_authority, invited_partner(agency, organisation_code))
    where staff_id is null and not voided;

-- A chair works with the children of a conference from the day on which it became due: until it is owed no more, or, once held,
-- until the plan ends; for three months where there is no plan. Who is invited, from the invitation until the same, or until the
-- business of the conference that was held is over.
create or replace view relationship with (security_invoker = true) as
select id, 'access_relationship' as record_type, local_authority, child_id, party_kind, party, kind, basis, "from", "to", recorded_by
from access_relationship
where not voided
union all
select c.id, 'conference', c.local_authority, m.child_id, 'PERSON', c.chair_staff_id, 'CHAIR', null, m.clock_started,
       case when c.held_on is null or m.decision is null then m.ended_on
            when m.decision in ('PLAN_STARTED', 'PLAN_CONTINUED')
                then (select max(p.ended_on) from child_protection_plan p
                      where p.child_id = m.child_id and p.started_on <= c.held_on and not p.voided
                      having bool_and(p.ended_on is not null))
            else (c.held_on + interval '3 months')::date end,
       c.recorded_by
from conference c join conference_child m on m.conference_id = c.id
where c.chair_staff_id is not null and not c.voided
union all
select a.id, 'attendance', a.local_authority, m.child_id, 'PERSON', a.staff_id, 'INVITED', null,
       (uuid_extract_timestamp(a.id) at time zone 'Europe/London')::date, -- an id says when it was made
       case when c.held_on is null or m.decision is null then m.ended_on else business_over(c.held_on) end,
       a.recorded_by
from attendance a
join conference c on c.id = a.conference_id
join conference_child m on m.conference_id = c.id
where a.staff_id is not null and not a.voided and not c.voided
union all
select a.id, 'attendance', a.local_authority, m.child_id, 'AGENCY', invited_partner(a.agency, a.organisation_code), 'INVITED', null,
       (uuid_extract_timestamp(a.id) at time zone 'Europe/London')::date, -- an id says when it was made
       case when c.held_on is null or m.decision is null then m.ended_on else business_over(c.held_on) end,
       a.recorded_by
from attendance a
join conference c on c.id = a.conference_id
join conference_child m on m.conference_id = c.id
where a.staff_id is null and invited_partner(a.agency, a.organisation_code) is not null and not a.voided and not c.voided;

-- A partner's system is related as its agency, or as its organisation.
create function caller_agencies() returns text[]
    language sql stable parallel safe
    return case when caller('agency') = '' then '{}'
                else array[caller('agency'), caller('agency') || ':' || caller('organisation')] end;

comment on function caller_agencies is 'As what relationships name the partner that is asking: its agency, and its organisation in that';

create or replace function related_persons() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((select array_agg(distinct child_id) from relationship
                     where local_authority = caller('local_authority')
                       and "from" <= london_today() and ("to" is null or "to" > london_today())
                       and ((party_kind = 'PERSON' and party = caller('staff_id'))
                            or (party_kind = 'TEAM' and caller('sight') = 'TEAM'
                                and party = any (string_to_array(caller('teams'), E'\n')))
                            or (party_kind = 'AGENCY' and party = any (caller_agencies())))), '{}')
        || named_for_sealed();

comment on function related_persons is 'The children with whom the caller, the caller''s agency, or with that sight one of the caller''s teams, works today, and the sealed ones that are restricted to the caller';

call decides_who_sees('attendance');
