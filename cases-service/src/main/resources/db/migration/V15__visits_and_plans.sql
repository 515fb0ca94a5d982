alter table placement
    add column intended_to_last_to_18 boolean,
    add column placed_under           text check (placed_under in ('REG_19', 'REG_24')),
    add constraint placement_exception_of_type check (placed_under is null or (placed_under = 'REG_19') = (placement_type = 'P1'));

comment on column placement.intended_to_last_to_18 is 'Whether it is intended to last until the child is 18; null if that was not said';
comment on column placement.placed_under           is 'Exception under which the child was placed: SI 2010/959 reg. 19 or 24; null if under none';


-- Visits

create table visit (
    period_of_care_id uuid not null references period_of_care,
    placement_id      uuid not null references placement,
    rule              text not null check (rule ~ '^VISIT_[A-Z0-9_]{1,90}$'),
    clock_started     date not null,
    due_on            date not null,
    fell_away_on      date,
    visited_on        date,
    seen              boolean,
    seen_alone        boolean,
    bedroom_seen      boolean,
    staff_id          text check (staff_id <> ''),
    notes             narrative,

    constraint visit_made_by_somebody check ((visited_on is null) = (staff_id is null) and (visited_on is null) = (seen is null)),
    constraint visit_told_when_made check (visited_on is not null or (seen_alone is null and bedroom_seen is null and notes is null)),
    constraint visit_seen_alone_of_seen_child check (seen_alone is null or seen),
    constraint visit_made_or_fallen_away check (visited_on is null or fell_away_on is null)
);
call make_record('visit');

create unique index visit_due_once_per_placement on visit (placement_id) where visited_on is null and not voided;
create index visit_by_due_day on visit (local_authority, due_on, id);
create index visit_of_period on visit (period_of_care_id);

comment on table  visit                   is 'Visits of the authority''s representatives to looked-after children (SI 2010/959 Part 5), made or due';
comment on column visit.period_of_care_id is 'The period of care';
comment on column visit.placement_id      is 'The placement in which the child is visited';
comment on column visit.rule              is 'The time limit that gave the due day';
comment on column visit.clock_started     is 'Day of the visit before, or of what else started the clock';
comment on column visit.due_on            is 'Last lawful day';
comment on column visit.fell_away_on      is 'Day on which the placement ended, if the visit was not past its last lawful day';
comment on column visit.visited_on        is 'Day of the visit; null while it was not made';
comment on column visit.seen              is 'Whether the child was seen';
comment on column visit.seen_alone        is 'Whether the child was spoken to alone; of a child who was seen only';
comment on column visit.bedroom_seen      is 'Whether the child''s bedroom was seen';
comment on column visit.staff_id          is 'Staff reference of the representative';
comment on column visit.notes             is 'In the visitor''s words';


-- Care plans

create table care_plan (
    period_of_care_id       uuid    not null references period_of_care,
    ordinal                 integer check (ordinal > 0),
    rule                    text    not null check (rule ~ '^CARE_PLAN_[A-Z0-9_]{1,90}$'),
    clock_started           date    not null,
    due_on                  date    not null,
    fell_away_on            date,
    prepared_on             date,
    permanence_plan         text    check (permanence_plan in
        ('RETURN_HOME', 'FAMILY_AND_FRIENDS', 'LONG_TERM_FOSTERING', 'ADOPTION', 'SPECIAL_GUARDIANSHIP', 'RESIDENTIAL', 'INDEPENDENCE')),
    health_plan             boolean,
    personal_education_plan boolean,
    family_time             boolean,
    placement_plan          boolean,
    staff_id                text    check (staff_id <> ''),
    superseded_on           date,

    constraint care_plan_prepared_by_somebody check ((prepared_on is null) = (staff_id is null)),
    constraint care_plan_contents_of_prepared check (
        num_nulls(prepared_on, health_plan, personal_education_plan, family_time, placement_plan) in (0, 5)
        and (prepared_on is not null or permanence_plan is null)),
    constraint care_plan_prepared_or_fallen_away check (prepared_on is null or fell_away_on is null),
    constraint care_plan_superseded_when_prepared check (superseded_on is null or superseded_on >= prepared_on)
);
call make_record('care_plan');

create unique index care_plan_once_per_ordinal on care_plan (period_of_care_id, ordinal) where not voided;
create index care_plan_by_due_day on care_plan (local_authority, due_on, id);

comment on table  care_plan                         is 'Plans for the care of looked-after children (Children Act 1989 s31A, SI 2010/959 Part 2), prepared or due';
comment on column care_plan.period_of_care_id       is 'The period of care';
comment on column care_plan.ordinal                 is '1 for the first plan, n + 1 for the plan after the n-th review; null for one revised in between';
comment on column care_plan.rule                    is 'The time limit that gave the due day';
comment on column care_plan.clock_started           is 'Day of the first placement, or of the review';
comment on column care_plan.due_on                  is 'Last day in time';
comment on column care_plan.fell_away_on            is 'Day on which care ended, if the plan was not past its last day';
comment on column care_plan.prepared_on             is 'Day from which it is the child''s plan; null while it is not prepared';
comment on column care_plan.permanence_plan         is 'The long-term plan for the child''s upbringing; null while it is not settled';
comment on column care_plan.health_plan             is 'Whether the plan has its health plan';
comment on column care_plan.personal_education_plan is 'Whether the plan has the personal education plan';
comment on column care_plan.family_time             is 'Whether the plan says how the child stays in touch with the family';
comment on column care_plan.placement_plan          is 'Whether the plan has the placement plan';
comment on column care_plan.staff_id                is 'Staff reference of who prepared it';
comment on column care_plan.superseded_on           is 'Day on which another plan took its place; null of the current one';


-- Family time

create table family_time_plan (
    period_of_care_id uuid    not null references period_of_care,
    relation          text    not null check (relation in
        ('MOTHER', 'FATHER', 'SIBLING', 'GRANDPARENT', 'OTHER_RELATIVE', 'FORMER_CARER', 'FRIEND', 'OTHER')),
    kind              text    not null check (kind in ('DIRECT', 'INDIRECT', 'NONE')),
    frequency         text    check (frequency in
        ('WEEKLY_OR_MORE_OFTEN', 'FORTNIGHTLY', 'MONTHLY', 'EVERY_OTHER_MONTH', 'QUARTERLY', 'TWICE_A_YEAR', 'YEARLY', 'AS_THE_CHILD_WISHES')),
    supervised        boolean,
    ordered_by_court  boolean not null,
    "from"            date    not null,
    "to"              date,
    reviewed_on       date,
    issue             text    check (issue in
        ('NOT_ARRANGED', 'NOBODY_LEADS', 'CANCELLED_BY_AUTHORITY', 'MISSED_BY_FAMILY', 'DECLINED_BY_CHILD', 'NO_SUPERVISOR',
         'DISTANCE_OR_TRANSPORT', 'SAFETY', 'OTHER')),
    issue_notes       narrative,
    escalation_id     uuid,

    constraint family_time_plan_ends_before_start check ("to" > "from"),
    constraint family_time_plan_frequency_of_contact check ((frequency is null) = (kind = 'NONE')),
    constraint family_time_plan_supervised_of_direct check (supervised is null or kind = 'DIRECT'),
    constraint family_time_plan_issue_of_review check (issue is null or reviewed_on is not null),
    constraint family_time_plan_notes_of_issue check (issue is not null or (issue_notes is null and escalation_id is null))
);
call make_record('family_time_plan');

create index family_time_plan_by_start on family_time_plan (local_authority, "from", id);
create index family_time_plan_of_period on family_time_plan (period_of_care_id);

comment on table  family_time_plan                   is 'How looked-after children stay in touch with their families (Children Act 1989 s34 and Sch. 2 para. 15)';
comment on column family_time_plan.period_of_care_id is 'The period of care';
comment on column family_time_plan.relation          is 'Who the other is to the child; never a name';
comment on column family_time_plan.kind              is 'Whether they meet, or write and call, or are not in touch by decision';
comment on column family_time_plan.frequency         is 'How often, as planned; of each plan but one that they are not in touch';
comment on column family_time_plan.supervised        is 'Whether somebody is there when they meet';
comment on column family_time_plan.ordered_by_court  is 'Whether it follows an order of a court';
comment on column family_time_plan."from"            is 'First day';
comment on column family_time_plan."to"              is 'Day on which it held no more, not included; null while it lasts';
comment on column family_time_plan.reviewed_on       is 'Day it was last reviewed';
comment on column family_time_plan.issue             is 'What the last review found to stand in its way';
comment on column family_time_plan.issue_notes       is 'About the issue, in the words of who reviewed the plan';
comment on column family_time_plan.escalation_id     is 'The escalation that the issue led to';


-- Packs about coming into care

create table resource_pack (
    period_of_care_id uuid not null references period_of_care,
    audience          text not null check (audience in ('CHILD', 'PARENT')),
    rule              text not null check (rule ~ '^RESOURCE_PACK_[A-Z0-9_]{1,85}$'),
    clock_started     date not null,
    due_on            date not null,
    fell_away_on      date,
    issued_on         date,
    version           text check (version ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    how               text check (how in ('EXPLAINED_IN_PERSON', 'HANDED_OVER', 'POSTED', 'SENT_ELECTRONICALLY')),
    staff_id          text check (staff_id <> ''),

    constraint resource_pack_told_when_issued check (num_nulls(issued_on, version, how, staff_id) in (0, 4)),
    constraint resource_pack_issued_or_fallen_away check (issued_on is null or fell_away_on is null)
);
call make_record('resource_pack');

create unique index resource_pack_due_once on resource_pack (period_of_care_id, audience)
    where rule <> 'RESOURCE_PACK_REISSUE' and not voided;
create index resource_pack_by_due_day on resource_pack (local_authority, due_on, id);

comment on table  resource_pack                   is 'Packs that explain to children and parents what coming into care is, issued or due';
comment on column resource_pack.period_of_care_id is 'The period of care';
comment on column resource_pack.audience          is 'For whom it is';
comment on column resource_pack.rule              is 'The time limit that gave the due day';
comment on column resource_pack.clock_started     is 'Day of the first placement';
comment on column resource_pack.due_on            is 'Last day in time, by the authority''s procedure';
comment on column resource_pack.fell_away_on      is 'Day on which care ended, if the pack was not past its last day';
comment on column resource_pack.issued_on         is 'Day of issue; null while it was not issued';
comment on column resource_pack.version           is 'Which version of the pack, as the authority numbers them';
comment on column resource_pack.how               is 'How it came to whom it is for';
comment on column resource_pack.staff_id          is 'Staff reference of who issued it';
