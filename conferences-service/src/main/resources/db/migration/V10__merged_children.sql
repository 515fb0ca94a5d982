-- Two children whom the cases service found to be one. What is heard of it is kept as it was told, by pseudonym, and looked up
-- when it is asked: so it makes no difference in what order it is heard, how often, or whether a child is registered here yet.

create table merged_child (
    record_id       uuid   primary key,
    revision        bigint not null,
    local_authority text   not null,
    subject         text   not null,
    into_subject    text,

    constraint merged_child_into_itself check (into_subject <> subject)
);

create index merged_child_by_subject on merged_child (subject);
create index merged_child_by_into_subject on merged_child (into_subject) where into_subject is not null;

comment on table  merged_child                 is 'What the cases service told last of whether a child is known as another; a row for each child of whom it ever told so';
comment on column merged_child.record_id       is 'The child''s record in the cases service';
comment on column merged_child.revision        is 'Revision of that record which told; a later one wins, whenever it is heard';
comment on column merged_child.local_authority is 'GSS code of the authority';
comment on column merged_child.subject         is 'Pseudonym of the child';
comment on column merged_child.into_subject    is 'Pseudonym under which the child is known; null since the merge was taken back';

revoke delete on merged_child from "${applicationRole}";

create table child_subject (
    child_id uuid primary key references child,
    subject  text not null
);

create index child_subject_by_subject on child_subject (subject);

comment on table  child_subject          is 'The pseudonym of each child, but of a sealed one';
comment on column child_subject.child_id is 'The child';
comment on column child_subject.subject  is 'The pseudonym of its child reference';

insert into child_subject
select distinct on (c.id) c.id, e.subject
from child c join outbox e on e.record_id = c.id
where e.type like 'conferences.child.%' and c.id not in (select s.child_id from sealing s)
order by c.id, e.revision;

call see_through('child_subject', 'child_id', 'child');
revoke update, delete on child_subject from "${applicationRole}";
call decides_who_sees('child_subject');

-- A merge leads to no sealed child, also one that is heard later; and of who is not here any more nothing is remembered.

create function forget_subject() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from child_subject where child_id = new.child_id;
    return null;
end $$;

comment on function forget_subject is 'Takes the pseudonym of a sealed child';

create trigger sealing_forgets_subject after insert on sealing for each row execute function forget_subject();

create function forget_merges() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from merged_child m
    where old.subject in (m.subject, m.into_subject)
      and not exists (select from child_subject s where s.subject in (m.subject, m.into_subject));
    return null;
end $$;

comment on function forget_merges is 'Removes the merges of children of whom none is here any more';

create trigger child_subject_forgets_merges after delete on child_subject for each row execute function forget_merges();

-- Who is who -------------------------------------------------------------------------------------------------------------

create view known_as as
select subject, into_subject as known_as from merged_child where into_subject is not null
union all
select into_subject, into_subject from merged_child where into_subject is not null;

comment on view known_as is 'Pseudonyms that stand for one child, those under whom it is known among them';

create view same_child as
select mine.child_id, other.child_id as same_id
from child_subject mine
join known_as m on m.subject = mine.subject
join known_as o on o.known_as = m.known_as
join child_subject other on other.subject = o.subject;

comment on view same_child is 'Children here who were found to be the same; also two who were found to be a third who is not here';

revoke all on known_as, same_child from "${applicationRole}";

create function merged_into(child uuid) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select c.id
            from child_subject s
            join merged_child m on m.subject = s.subject
            join child_subject i on i.subject = m.into_subject
            join child c on c.id = i.child_id and not c.voided
            where s.child_id = merged_into.child limit 1);
end $$;

comment on function merged_into is 'The child here that this one was found to be; null for one who is nobody else, and where that child is not here';

create function with_merged(children uuid[]) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return children || array(select s.same_id from same_child s where s.child_id = any (children));

comment on function with_merged is 'These children and those who were found to be the same';

-- Who works with one works with the child, and who may not see one does not see the child: as of families, and together with them.
create or replace function with_families(children uuid[]) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    together uuid[] := with_merged(children);
    joined   uuid[];
begin
    if cardinality(children) = 0 then
        return children;
    end if;
    loop
        together := array(
            with recursive related (child_id) as (
                select unnest(together)
                union
                select sibling.child_id
                from related r
                join family_child m using (child_id)
                join family f on f.id = m.family_id and not f.voided
                join family_child sibling on sibling.family_id = f.id)
            select child_id from related);
        joined := array(select distinct unnest(with_merged(together)));
        exit when cardinality(joined) = cardinality(together);
        together := joined;
    end loop;
    return together;
end $$;

comment on function with_families is 'These children, those of their families and those who were found to be the same, and so on from each of these; a family that was voided relates nobody';

-- What is due of a child is due of whoever works with it, and what is exported is all of it, under whichever of its records.

create or replace function same_persons(persons uuid[]) returns uuid[]
    language sql stable
    return with_merged(persons);

create or replace function records_of(person uuid) returns table (record_type text, record_id uuid)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct r.record_type, r.record_id from record_revision r
    where r.local_authority = caller('local_authority') and r.persons && with_merged(array[person]);
end;

-- They stay together, and go together.
create or replace view retention_link as
select 'family' as record_type, d.family_id as record_id, d.local_authority, m.child_id as person
from strategy_discussion d join strategy_discussion_child m on m.strategy_discussion_id = d.id
union all
select 'family', c.family_id, c.local_authority, m.child_id from conference c join conference_child m on m.conference_id = c.id
union all
select 'strategy_discussion', e.strategy_discussion_id, e.local_authority, e.child_id from section_47_enquiry e
union all
select 'section_47_enquiry', m.section_47_enquiry_id, c.local_authority, m.child_id
from conference_child m join conference c on c.id = m.conference_id where m.section_47_enquiry_id is not null
union all
select 'conference', m.follows_conference_id, c.local_authority, m.child_id
from conference_child m join conference c on c.id = m.conference_id where m.follows_conference_id is not null
union all
select 'conference', p.started_by_id, p.local_authority, p.child_id from child_protection_plan p
union all
select 'conference', p.ended_by_conference_id, p.local_authority, p.child_id
from child_protection_plan p where p.ended_by_conference_id is not null
union all
select 'conference', g.conference_id, p.local_authority, p.child_id
from child_protection_plan_category g join child_protection_plan p on p.id = g.plan_id where g.conference_id is not null
union all
select 'attendance', a.id, a.local_authority, m.child_id from attendance a join conference_child m on m.conference_id = a.conference_id
union all
select 'conference', a.conference_id, a.local_authority, n.child_id from attendance a cross join unnest(a.persons) n (child_id)
union all
select 'child_protection_plan', g.plan_id, g.local_authority, p.child_id
from core_group g join child_protection_plan p on p.id = g.plan_id
union all
select 'child_protection_plan', m.plan_id, m.local_authority, p.child_id
from core_group_member m join child_protection_plan p on p.id = m.plan_id
union all
select 'child', s.same_id, c.local_authority, s.child_id from same_child s join child c on c.id = s.child_id;

-- What could not be believed ---------------------------------------------------------------------------------------------

create table parked_event (
    id              uuid        primary key,
    source          text        not null,
    topic           text        not null,
    topic_partition integer     not null,
    topic_offset    bigint      not null,
    event_key       bytea,
    event_value     bytea,
    headers         jsonb       not null,
    event_id        uuid,
    event_type      text,
    recorded_at     timestamptz,
    local_authority text,
    reason          text        not null check (reason in ('HEADER_MISSING', 'HEADER_INVALID', 'TYPE_UNKNOWN', 'NOT_PARSEABLE', 'SCHEMA_BROKEN')),
    detail          text        not null,
    parked_at       timestamptz not null default clock_timestamp(),

    constraint parked_event_once unique (topic, topic_partition, topic_offset)
);

comment on table  parked_event                 is 'Events heard that could not be believed, as they arrived';
comment on column parked_event.id              is 'The parked event''s own id';
comment on column parked_event.source          is 'The producer on whose topic it came';
comment on column parked_event.topic           is 'Kafka topic';
comment on column parked_event.topic_partition is 'Kafka partition';
comment on column parked_event.topic_offset    is 'Kafka offset';
comment on column parked_event.event_key       is 'The Kafka key, unread';
comment on column parked_event.event_value     is 'The bytes of the data, unread';
comment on column parked_event.headers         is 'The Kafka headers as text; bytes that are no text are replaced';
comment on column parked_event.event_id        is 'The event''s id, where its headers give one';
comment on column parked_event.event_type      is 'Its type, where its headers give one';
comment on column parked_event.recorded_at     is 'When the producer recorded it, where its headers say so';
comment on column parked_event.local_authority is 'The authority, where its headers give one';
comment on column parked_event.reason          is 'Why it was parked';
comment on column parked_event.detail          is 'Which header or field; never a value';
comment on column parked_event.parked_at       is 'When it was parked first';

revoke update, delete on parked_event from "${applicationRole}";
