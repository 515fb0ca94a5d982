create table iro_contact (
    period_of_care_id uuid not null references period_of_care,
    kind              text not null check (kind in ('VISIT', 'CALL', 'MESSAGE', 'MIDWAY_CHECK')),
    contacted_on      date not null,
    staff_id          text not null check (staff_id <> ''),
    seen_alone        boolean,
    plan_progress     text check (plan_progress in ('ON_COURSE', 'DELAYED', 'STALLED')),
    notes             narrative,

    constraint iro_contact_seen_alone_of_visit check (seen_alone is null or kind = 'VISIT'),
    constraint iro_contact_progress_of_midway_check check ((plan_progress is not null) = (kind = 'MIDWAY_CHECK'))
);
call make_record('iro_contact');

create index iro_contact_by_day on iro_contact (local_authority, contacted_on, id);
create index iro_contact_of_period on iro_contact (period_of_care_id);

comment on table  iro_contact                   is 'What reviewing officers did for children between reviews (Children Act 1989 s25B)';
comment on column iro_contact.period_of_care_id is 'The period of care';
comment on column iro_contact.kind              is 'In person, by voice, in writing, or a midway check of the plan';
comment on column iro_contact.contacted_on      is 'The day';
comment on column iro_contact.staff_id          is 'Staff reference of the reviewing officer';
comment on column iro_contact.seen_alone        is 'Whether the child was seen alone; of a visit only';
comment on column iro_contact.plan_progress     is 'How a midway check found that the plan goes on';
comment on column iro_contact.notes             is 'In the officer''s words';
