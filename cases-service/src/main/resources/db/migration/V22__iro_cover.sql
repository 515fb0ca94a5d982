-- Who stands in for a reviewing officer who is away, and what that makes of the officer's relationships.

create table iro_cover (
    staff_id       text not null check (staff_id <> ''),
    cover_staff_id text not null check (cover_staff_id <> ''),
    "from"         date not null,
    "to"           date,
    cover_reason   text not null check (cover_reason in ('ABSENCE', 'LEAVE', 'TRAINING', 'VACANCY')),

    constraint iro_cover_of_oneself check (cover_staff_id <> staff_id),
    constraint iro_cover_ends_before_start check ("to" > "from")
);
call make_record('iro_cover');
call decides_who_sees('iro_cover');

alter table iro_cover
    add constraint iro_cover_overlap
        exclude using gist (local_authority with =, staff_id with =, cover_staff_id with =, daterange("from", "to") with &&)
        where (not voided);
create index iro_cover_by_start on iro_cover (local_authority, "from", id);
create index iro_cover_by_staff on iro_cover (local_authority, cover_staff_id) where not voided;

comment on table  iro_cover                is 'Who stands in for a reviewing officer who is away; about no child';
comment on column iro_cover.staff_id       is 'Staff reference of the reviewing officer who is away';
comment on column iro_cover.cover_staff_id is 'Staff reference of who stands in';
comment on column iro_cover."from"         is 'First day; it may be still to come';
comment on column iro_cover."to"           is 'Day on which it holds no more, not included; null while no end is known';
comment on column iro_cover.cover_reason   is 'Why there is cover; nothing of anybody''s health';

-- A reviewing officer works with the child for as long as they are appointed (Children Act 1989 s25A), and so does who stands in, while
-- they do and the officer is appointed. Who stands in for the one who stands in does not: only allocations are covered.
create or replace view relationship with (security_invoker = true) as
select id, 'access_relationship' as record_type, local_authority, child_id, party_kind, party, kind, basis, "from", "to", recorded_by
from access_relationship
where not voided
union all
select a.id, 'iro_allocation', a.local_authority, p.child_id, 'PERSON', a.staff_id, 'REVIEWING_OFFICER', null, a."from", a."to", a.recorded_by
from iro_allocation a join period_of_care p on p.id = a.period_of_care_id
where not a.voided
union all
select c.id, 'iro_cover', c.local_authority, p.child_id, 'PERSON', c.cover_staff_id, 'REVIEWING_OFFICER', null,
       greatest(a."from", c."from"), least(a."to", c."to"), c.recorded_by
from iro_cover c
join iro_allocation a on a.local_authority = c.local_authority and a.staff_id = c.staff_id and not a.voided
    and a."from" < coalesce(c."to", 'infinity') and c."from" < coalesce(a."to", 'infinity')
join period_of_care p on p.id = a.period_of_care_id
where not c.voided;
