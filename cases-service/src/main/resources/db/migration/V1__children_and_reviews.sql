create extension if not exists btree_gist;

create table child (
    child_reference text not null check (child_reference <> ''),
    forename        text not null,
    surname         text not null,
    birth_date      date not null,
    sex             text not null check (sex in ('M', 'F', 'U'))
);
call make_record('child');

create unique index child_reference_once on child (local_authority, upper(trim(child_reference))) where not voided;
create index child_by_surname on child (local_authority, lower(surname));
create index child_by_birth_date on child (local_authority, birth_date);

comment on table  child                 is 'Children known to the authority';
comment on column child.child_reference is 'The authority''s own reference, unique in it; used in SSDA903 and the CIN census';
comment on column child.forename        is 'Forename';
comment on column child.surname         is 'Surname';
comment on column child.birth_date      is 'Birth date';
comment on column child.sex             is 'M, F, or U where not known';

create table period_of_care (
    child_id         uuid not null references child,
    started_on       date not null,
    ceased_on        date,
    reason_ceased    text,
    category_of_need text not null,
    home_postcode    text,

    constraint period_of_care_ends_before_start check (ceased_on > started_on),
    constraint period_of_care_ceased_with_reason check ((ceased_on is null) = (reason_ceased is null))
);
call make_record('period_of_care');

alter table period_of_care
    add constraint period_of_care_overlap
        exclude using gist (child_id with =, daterange(started_on, ceased_on) with &&) where (not voided);
create index period_of_care_by_start on period_of_care (local_authority, started_on, id);

comment on table  period_of_care                  is 'Times without a break during which a child is looked after (Children Act 1989, s22(1))';
comment on column period_of_care.child_id         is 'The child';
comment on column period_of_care.started_on       is 'First day';
comment on column period_of_care.ceased_on        is 'Day on which the child was no longer looked after, not included; null while open';
comment on column period_of_care.reason_ceased    is 'SSDA903 REC';
comment on column period_of_care.category_of_need is 'SSDA903 CIN, the same over the period';
comment on column period_of_care.home_postcode    is 'Where the child lived when the period began';

create table review (
    period_of_care_id uuid    not null references period_of_care,
    ordinal           integer not null check (ordinal > 0),
    clock_started     date    not null,
    due_on            date    not null,
    held_on           date,
    fell_away_on      date,
    participation     text    check (participation in ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')),
    chair_staff_id    text,

    constraint review_held_with_participation check ((held_on is null) = (participation is null)),
    constraint review_held_or_fallen_away check (held_on is null or fell_away_on is null)
);
call make_record('review');

create unique index review_once_per_ordinal on review (period_of_care_id, ordinal) where not voided;
create index review_by_due_day on review (local_authority, due_on, id);

comment on table  review                   is 'Statutory reviews of looked-after children''s cases (SI 2010/959 Part 6), held or due';
comment on column review.period_of_care_id is 'The period of care';
comment on column review.ordinal           is 'Which review this is within the period of care, counted from 1';
comment on column review.clock_started     is 'Day the child came into care, or the review before was held';
comment on column review.due_on            is 'Last lawful day, fixed when the review is scheduled (reg. 33)';
comment on column review.held_on           is 'Day it was held';
comment on column review.fell_away_on      is 'Day the child ceased to be looked after, which ended the duty';
comment on column review.participation     is 'SSDA903 REVIEW_CODE';
comment on column review.chair_staff_id    is 'Staff reference of the independent reviewing officer who chaired it';
