create table personal_education_plan (
    period_of_care_id uuid not null references period_of_care,
    rule              text,
    citation          text,
    due_on            date,
    initiated_on      date not null,
    completed_on      date,
    current_until     date,

    constraint personal_education_plan_out_of_order
        check (completed_on >= initiated_on and current_until > coalesce(completed_on, initiated_on)),
    constraint personal_education_plan_due_by_rule check ((rule is null) = (due_on is null) and (rule is null) = (citation is null))
);
call make_record('personal_education_plan');

alter table personal_education_plan
    add constraint personal_education_plan_overlap
        exclude using gist (period_of_care_id with =, daterange(completed_on, current_until) with &&)
        where (not voided and completed_on is not null) deferrable;
create index personal_education_plan_by_start on personal_education_plan (local_authority, initiated_on, id);

comment on table  personal_education_plan                   is 'Personal education plans (PEP) of looked-after children, one current at a time';
comment on column personal_education_plan.period_of_care_id is 'The period of care';
comment on column personal_education_plan.rule              is 'Rule by which the first plan of a period is due; null for later ones';
comment on column personal_education_plan.citation          is 'Where that rule stands';
comment on column personal_education_plan.due_on            is 'Last day in time, fixed when the plan was recorded';
comment on column personal_education_plan.initiated_on      is 'Day work on it began';
comment on column personal_education_plan.completed_on      is 'Day it was completed; from then it is current';
comment on column personal_education_plan.current_until     is 'Day from which it was current no more, not included';
