create extension if not exists btree_gist;

-- Records with rows of their own beneath (a family's children, a conference's parts) keep those in their revisions too.

create function camel_case(name text) returns text
    language sql immutable parallel safe
    return (select string_agg(case when n = 1 then word else initcap(word) end, '' order by n)
            from string_to_table(name, '_') with ordinality as w (word, n));

comment on function camel_case is 'A column''s name as the API writes it';

create function keep_revision_with_rows() returns trigger language plpgsql as $$
declare
    rows_name text := tg_argv[0];
    owner_key text := tg_argv[1];
    field     text := tg_argv[2];
    kept      jsonb;
begin
    execute format('select jsonb_agg((select jsonb_object_agg(camel_case(key), value) from jsonb_each(jsonb_strip_nulls(to_jsonb(m) - %L))) order by m::text)
                    from %I m where m.%I = $1', owner_key, rows_name, owner_key) into kept using new.id;
    insert into record_revision (record_type, record_id, revision, local_authority, recorded_by, change, reason_code, reason, state)
    values (tg_table_name, new.id, new.revision, new.local_authority, new.changed_by, new.change, new.reason_code, new.reason,
            to_jsonb(new) || jsonb_build_object(field, coalesce(kept, '[]'::jsonb)));
    return null;
end $$;

comment on function keep_revision_with_rows is 'Keeps each revision of a record with the rows that belong to it, as they stand when the transaction ends';

-- Makes a table hold records, and keeps its revisions together with the rows of another table that belong to it.
create procedure make_record_with_rows(table_name text, rows_name text, owner_key text, field text) language plpgsql as $$
begin
    call make_record(table_name);
    execute format('drop trigger %I on %I', table_name || '_revisions', table_name);
    execute format('create constraint trigger %I after insert or update on %I deferrable initially deferred
        for each row execute function keep_revision_with_rows(%L, %L, %L)', table_name || '_revisions', table_name, rows_name, owner_key, field);
end $$;

comment on procedure make_record_with_rows is 'Makes a table hold records whose revisions include the rows of another table';


create table child (
    child_reference     text not null check (child_reference <> ''),
    forename            text,
    surname             text not null,
    birth_date          date,
    expected_birth_date date,
    sex                 text not null check (sex in ('M', 'F', 'U')),

    constraint child_born_or_expected check (birth_date is not null or expected_birth_date is not null),
    constraint census_8750_sex_of_unborn_child check (birth_date is not null or sex = 'U')
);
call make_record('child');

create unique index child_reference_once on child (local_authority, upper(trim(child_reference))) where not voided;
create index child_by_surname on child (local_authority, lower(surname));
create index child_by_birth_date on child (local_authority, birth_date);

comment on table  child                     is 'Children known to the authority, born or not yet born';
comment on column child.child_reference     is 'The authority''s own reference, unique in it; used in SSDA903 and the CIN census';
comment on column child.forename            is 'Forename; null while the child is not named';
comment on column child.surname             is 'Surname';
comment on column child.birth_date          is 'Birth date; null while the child is not born';
comment on column child.expected_birth_date is 'Day of expected birth, of a child who was registered before birth';
comment on column child.sex                 is 'M, F, or U where not known or not born';


create table family (
    family_reference text not null check (family_reference <> '')
);
create table family_child (
    family_id uuid not null,
    child_id  uuid not null references child,

    primary key (family_id, child_id)
);
call make_record_with_rows('family', 'family_child', 'family_id', 'children');
alter table family_child add foreign key (family_id) references family;

create unique index family_reference_once on family (local_authority, upper(trim(family_reference))) where not voided;
create index family_child_by_child on family_child (child_id);

comment on table  family                  is 'Children of one household, whom conferences are held about together';
comment on column family.family_reference is 'The authority''s own reference, unique in it';
comment on table  family_child            is 'Which children belong to a family';
comment on column family_child.family_id  is 'The family';
comment on column family_child.child_id   is 'The child';


create table strategy_discussion (
    family_id            uuid    not null references family,
    held_on              date    not null,
    initiated_section_47 boolean not null,
    agencies             text[]  not null
);
create table strategy_discussion_child (
    strategy_discussion_id uuid not null,
    child_id               uuid not null references child,

    primary key (strategy_discussion_id, child_id)
);
call make_record_with_rows('strategy_discussion', 'strategy_discussion_child', 'strategy_discussion_id', 'children');
alter table strategy_discussion_child add foreign key (strategy_discussion_id) references strategy_discussion;

create index strategy_discussion_by_day on strategy_discussion (local_authority, held_on, id);
create index strategy_discussion_by_family on strategy_discussion (family_id);
create index strategy_discussion_child_by_child on strategy_discussion_child (child_id);

comment on table  strategy_discussion                      is 'Discussions of the agencies of whether to enquire under section 47 of the Children Act 1989';
comment on column strategy_discussion.family_id            is 'The family';
comment on column strategy_discussion.held_on              is 'The day it was held; the clock of the initial conference starts with it';
comment on column strategy_discussion.initiated_section_47 is 'Whether it decided on an enquiry under section 47';
comment on column strategy_discussion.agencies             is 'The agencies that took part';
comment on table  strategy_discussion_child                is 'Which children a strategy discussion was about';
comment on column strategy_discussion_child.strategy_discussion_id is 'The discussion';
comment on column strategy_discussion_child.child_id       is 'The child';


create table section_47_enquiry (
    strategy_discussion_id uuid not null references strategy_discussion,
    child_id               uuid not null references child,
    started_on             date not null,
    conference_due_on      date not null,
    concluded_on           date,
    outcome                text check (outcome in ('CONFERENCE', 'NO_CONFERENCE')),

    constraint section_47_ends_before_start check (concluded_on >= started_on),
    constraint section_47_concluded_with_outcome check ((concluded_on is null) = (outcome is null))
);
call make_record('section_47_enquiry');

create unique index section_47_once_per_child on section_47_enquiry (strategy_discussion_id, child_id) where not voided;
create index section_47_enquiry_by_start on section_47_enquiry (local_authority, started_on, id);
create index section_47_enquiry_by_child on section_47_enquiry (child_id);

comment on table  section_47_enquiry                        is 'Enquiries about a child under section 47 of the Children Act 1989';
comment on column section_47_enquiry.strategy_discussion_id is 'The strategy discussion that initiated it';
comment on column section_47_enquiry.child_id               is 'The child';
comment on column section_47_enquiry.started_on             is 'First day';
comment on column section_47_enquiry.conference_due_on      is 'Last day for an initial conference: 15 working days from the strategy discussion';
comment on column section_47_enquiry.concluded_on           is 'Day it was concluded; null while it is open';
comment on column section_47_enquiry.outcome                is 'Whether a conference is needed';


create table conference (
    family_id      uuid    not null references family,
    kind           text    not null check (kind in ('INITIAL', 'REVIEW', 'PRE_BIRTH', 'TRANSFER_IN')),
    open           boolean not null,
    due_on         date    not null,
    booked_for     date,
    held_on        date,
    cancelled_on   date,
    chair_staff_id text,
    quorate        boolean,
    risk_factors   text[]  not null,

    constraint conference_held_with_quorum check ((held_on is null) = (quorate is null)),
    constraint conference_held_or_open check (held_on is null or not open),
    constraint census_8875_conference_at_weekend check (kind = 'REVIEW' or extract(isodow from held_on) < 6),
    constraint census_21_none_stands_alone check (not ('21' = any (risk_factors)) or cardinality(risk_factors) = 1)
);
create table conference_child (
    conference_id         uuid    not null,
    child_id              uuid    not null references child,
    timescale             text    not null check (timescale in ('INITIAL', 'PRE_BIRTH', 'TRANSFER_IN', 'FIRST_REVIEW', 'LATER_REVIEW')),
    clock_started         date    not null,
    due_on                date    not null,
    open                  boolean not null,
    ended_on              date,
    decision              text    check (decision in ('PLAN_STARTED', 'PLAN_CONTINUED', 'PLAN_ENDED', 'NO_PLAN')),
    category              text    check (category in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL')),
    section_47_enquiry_id uuid    references section_47_enquiry,
    follows_conference_id uuid,

    primary key (conference_id, child_id),
    constraint conference_child_open_or_decided check (not open or (decision is null and ended_on is null)),
    constraint conference_child_decided_or_ended check (decision is null or ended_on is null)
);
call make_record_with_rows('conference', 'conference_child', 'conference_id', 'children');
alter table conference_child
    add foreign key (conference_id) references conference,
    add foreign key (follows_conference_id) references conference;

create unique index conference_open_once_per_family on conference (family_id, (kind = 'REVIEW')) where open and not voided;
create unique index conference_child_open on conference_child (child_id) where open;
create index conference_by_due_day on conference (local_authority, due_on, id);
create index conference_by_family on conference (family_id);
create index conference_child_by_child on conference_child (child_id);
create index conference_child_by_enquiry on conference_child (section_47_enquiry_id);
create index conference_child_by_conference_before on conference_child (follows_conference_id);

comment on table  conference                is 'Child protection conferences, held or owed: one meeting about one or more children of a family';
comment on column conference.family_id      is 'The family';
comment on column conference.kind           is 'Initial, review, pre-birth or transfer-in';
comment on column conference.open           is 'Whether it is still owed to a child; a family has one initial and one review open at most';
comment on column conference.due_on         is 'Last lawful day of the most urgent child';
comment on column conference.booked_for     is 'Day for which the meeting is booked';
comment on column conference.held_on        is 'Day it was held';
comment on column conference.cancelled_on   is 'Day from which it was not needed';
comment on column conference.chair_staff_id is 'Staff reference of the chair';
comment on column conference.quorate        is 'Whether social care and at least two other agencies in contact with the child took part';
comment on column conference.risk_factors   is 'Factors of the CIN census found in the family, 1A to 24A; 21 alone if there are none';

comment on table  conference_child                       is 'Each child''s part in a conference, with its own last day and decision';
comment on column conference_child.conference_id         is 'The conference';
comment on column conference_child.child_id              is 'The child';
comment on column conference_child.timescale             is 'By which rule it is due';
comment on column conference_child.clock_started         is 'Day from which the rule counts: the strategy discussion, the notice, or the conference before';
comment on column conference_child.due_on                is 'Last lawful day';
comment on column conference_child.open                  is 'Whether the conference is still owed to this child; a child has one such part at most';
comment on column conference_child.ended_on              is 'Day from which it was no longer owed without being held: it fell away if that was not after the last day';
comment on column conference_child.decision              is 'What the conference decided about the child';
comment on column conference_child.category              is 'Category of abuse that the conference gave';
comment on column conference_child.section_47_enquiry_id is 'Enquiry that started the clock';
comment on column conference_child.follows_conference_id is 'Conference that started the clock';


create table attendance (
    conference_id uuid    not null references conference,
    agency        text    not null,
    status        text    not null check (status in ('INVITED', 'ATTENDED', 'APOLOGIES', 'DID_NOT_ATTEND')),
    report_sent   boolean not null
);
call make_record('attendance');

create index attendance_by_conference on attendance (conference_id);

comment on table  attendance               is 'Invitations to a conference, and what came of them';
comment on column attendance.conference_id is 'The conference';
comment on column attendance.agency        is 'The agency, or PARENT or CHILD';
comment on column attendance.status        is 'Invited, attended, sent apologies or did not attend';
comment on column attendance.report_sent   is 'Whether a report was sent to the conference';


create table child_protection_plan (
    child_id               uuid    not null references child,
    started_by_id          uuid    not null references conference,
    started_on             date    not null,
    ended_on               date,
    end_reason             text    check (end_reason in ('CONFERENCE_DECISION', 'TRANSFERRED_OUT', 'BECAME_LOOKED_AFTER', 'REACHED_18', 'DIED', 'OTHER')),
    ended_by_conference_id uuid    references conference,
    previous_plans         integer not null check (previous_plans >= 0),

    constraint census_8840_plan_ends_on_its_first_day check (ended_on <> started_on),
    constraint census_8925_plan_ends_before_start check (ended_on >= started_on),
    constraint child_protection_plan_ended_with_reason check ((ended_on is null) = (end_reason is null))
);
create table child_protection_plan_category (
    plan_id       uuid not null,
    category      text not null check (category in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL')),
    since         date not null,
    conference_id uuid references conference,

    primary key (plan_id, since)
);
call make_record_with_rows('child_protection_plan', 'child_protection_plan_category', 'plan_id', 'categories');
alter table child_protection_plan_category add foreign key (plan_id) references child_protection_plan;

alter table child_protection_plan
    add constraint census_8935_plan_already_open exclude using gist (child_id with =) where (ended_on is null and not voided),
    add constraint census_8940_plans_overlap
        exclude using gist (child_id with =, daterange(started_on, ended_on) with &&) where (not voided);
create index child_protection_plan_by_start on child_protection_plan (local_authority, started_on, id);

comment on table  child_protection_plan                        is 'Times during which a child is the subject of a child protection plan';
comment on column child_protection_plan.child_id               is 'The child';
comment on column child_protection_plan.started_by_id          is 'The conference that decided on it';
comment on column child_protection_plan.started_on             is 'First day, that of the conference (census rule 2885)';
comment on column child_protection_plan.ended_on               is 'Day on which it was no longer open, not included; null while it is';
comment on column child_protection_plan.end_reason             is 'Why it ended';
comment on column child_protection_plan.ended_by_conference_id is 'The review conference that discontinued it';
comment on column child_protection_plan.previous_plans         is 'How many plans the child had before (census rule 8730)';

comment on table  child_protection_plan_category               is 'The categories of abuse of a plan, the initial one first';
comment on column child_protection_plan_category.plan_id       is 'The plan';
comment on column child_protection_plan_category.category      is 'NEG, PHY, SAB, EMO or MUL';
comment on column child_protection_plan_category.since         is 'First day of the category';
comment on column child_protection_plan_category.conference_id is 'The conference that gave it; null if it changed between conferences';
