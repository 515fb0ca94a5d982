-- What happens to a review before it is held, and what the reviewing officer judged at it.

alter table review
    add column planned_for          date,
    add column cancelled_on         date,
    add column cancellation_reason  text check (cancellation_reason in (
        'CHILD_ASKED', 'CHILD_UNAVAILABLE', 'PARENT_UNAVAILABLE', 'CARER_UNAVAILABLE', 'SOCIAL_WORKER_UNAVAILABLE',
        'REVIEWING_OFFICER_UNAVAILABLE', 'REPORT_MISSING', 'PLACEMENT_CHANGED', 'OTHER')),
    add column started_on           date,
    add column parts                date[] not null default '{}' check (cardinality(parts) <= 10),
    add column earlier_reason       text check (earlier_reason in (
        'IRO_REQUEST', 'REG_30', 'ACCOMMODATION_ENDING', 'CUSTODY', 'AUTHORITY_PROPOSES_TO_STOP')),
    add column earlier_due_on       date,
    add column child_led            boolean,
    add column child_seen_before    boolean,
    add column wishes_and_feelings  narrative,
    add column legal_advice_needed  boolean,
    add column cafcass_referral     boolean,
    add column human_rights_concern boolean,
    add constraint review_cancelled_with_reason check ((cancelled_on is null) = (cancellation_reason is null)),
    add constraint review_earlier_with_day check ((earlier_reason is null) = (earlier_due_on is null)),
    add constraint review_parts_after_the_first check (started_on is not null or parts = '{}'),
    add constraint review_started_before_held check (started_on <= held_on);

comment on column review.planned_for          is 'Day for which the meeting, or its next part, is planned';
comment on column review.cancelled_on         is 'Day on which a planned meeting was last called off';
comment on column review.cancellation_reason  is 'Why it was';
comment on column review.started_on           is 'Day of the first part, where that is known; held_on is that of the last';
comment on column review.parts                is 'Days of further parts after which it was adjourned again';
comment on column review.earlier_reason       is 'Ground on which it must be carried out before its ordinary time (SI 2010/959 reg. 33(3))';
comment on column review.earlier_due_on       is 'Last lawful day by that ground';
comment on column review.child_led            is 'Whether the child led the review';
comment on column review.child_seen_before    is 'Whether the reviewing officer spoke with the child before it (SI 2010/959 reg. 36(1)(b))';
comment on column review.wishes_and_feelings  is 'What the child wishes and feels (Children Act 1989 s25B(1)(c))';
comment on column review.legal_advice_needed  is 'Whether the child should take legal advice or bring proceedings';
comment on column review.cafcass_referral     is 'Whether the reviewing officer refers the case to Cafcass (Children Act 1989 s25B(3))';
comment on column review.human_rights_concern is 'Whether the reviewing officer sees a breach of the child''s human rights';

-- What is written for reviews, and what comes of them.

create table review_invitation (
    review_id  uuid not null references review,
    role       text not null check (role in (
        'CHILD', 'MOTHER', 'FATHER', 'OTHER_PARENTAL_RESPONSIBILITY', 'CARER', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'SCHOOL', 'HEALTH',
        'ADVOCATE', 'GUARDIAN_CAFCASS', 'INDEPENDENT_VISITOR', 'OTHER')),
    invited_on date not null,
    attendance text not null check (attendance in ('ATTENDED', 'APOLOGIES', 'ABSENT', 'NOT_YET_HELD')),
    mode       text check (mode in ('IN_PERSON', 'REMOTE', 'IN_WRITING'))
);
call make_record('review_invitation');

create index review_invitation_of_review on review_invitation (review_id, id);

comment on table  review_invitation is 'Who was invited to reviews of children in care, and who came';
comment on column review_invitation.review_id  is 'The review';
comment on column review_invitation.role       is 'Who was invited';
comment on column review_invitation.invited_on is 'Day of the invitation';
comment on column review_invitation.attendance is 'Whether they came';
comment on column review_invitation.mode       is 'How they took part, or said it';

create table review_report (
    review_id              uuid not null references review,
    author                 text not null check (author in (
        'CHILD', 'MOTHER', 'FATHER', 'OTHER_PARENTAL_RESPONSIBILITY', 'CARER', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'SCHOOL', 'HEALTH',
        'ADVOCATE', 'GUARDIAN_CAFCASS', 'INDEPENDENT_VISITOR', 'OTHER')),
    submitted_on           date,
    shared_with_child_on   date,
    shared_with_parents_on date,

    constraint review_report_shared_after_submitted check (
        submitted_on is not null or (shared_with_child_on is null and shared_with_parents_on is null))
);
call make_record('review_report');

create index review_report_of_review on review_report (review_id, id);

comment on table  review_report is 'Reports that are asked for to reviews of children in care';
comment on column review_report.review_id              is 'The review';
comment on column review_report.author                 is 'Whose it is';
comment on column review_report.submitted_on           is 'Day on which the reviewing officer had it';
comment on column review_report.shared_with_child_on   is 'Day on which the child had it';
comment on column review_report.shared_with_parents_on is 'Day on which the parents had it';

create table review_contribution (
    review_id   uuid not null references review,
    author      text not null check (author in (
        'CHILD', 'MOTHER', 'FATHER', 'OTHER_PARENTAL_RESPONSIBILITY', 'CARER', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'SCHOOL', 'HEALTH',
        'ADVOCATE', 'GUARDIAN_CAFCASS', 'INDEPENDENT_VISITOR', 'OTHER')),
    mode        text not null check (mode in ('PAPER', 'ONLINE', 'DRAWING', 'RECORDING', 'SPOKEN', 'ADVOCATE')),
    received_on date not null,
    text        narrative
);
call make_record('review_contribution');

create index review_contribution_of_review on review_contribution (review_id, id);

comment on table  review_contribution is 'What children, parents, carers and others say to reviews';
comment on column review_contribution.review_id   is 'The review';
comment on column review_contribution.author      is 'Whose it is';
comment on column review_contribution.mode        is 'How they took part, or said it';
comment on column review_contribution.received_on is 'Day on which it came';
comment on column review_contribution.text        is 'In their own words';

create table review_decision (
    review_id       uuid not null references review,
    text            narrative not null,
    owner_role      text check (owner_role in (
        'CHILD', 'MOTHER', 'FATHER', 'OTHER_PARENTAL_RESPONSIBILITY', 'CARER', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'SCHOOL', 'HEALTH',
        'ADVOCATE', 'GUARDIAN_CAFCASS', 'INDEPENDENT_VISITOR', 'OTHER')),
    owner_staff_id  text check (owner_staff_id <> ''),
    due_on          date,
    sent_on         date,
    answered_on     date,
    answer          text check (answer in ('AGREED', 'OBJECTED')),
    objection       narrative,
    completion      text check (completion in ('DONE', 'NOT_DONE')),
    completed_on    date,
    not_done_reason narrative,

    constraint review_decision_has_owner check (owner_role is not null or owner_staff_id is not null),
    constraint review_decision_answered_with_day check ((answered_on is null) = (answer is null)),
    constraint review_decision_completed_with_day check ((completion is null) = (completed_on is null)),
    constraint review_decision_reason_of_not_done check (
        (not_done_reason is not null) = (completion is not distinct from 'NOT_DONE'))
);
call make_record('review_decision');

create index review_decision_of_review on review_decision (review_id, id);

comment on table  review_decision is 'Decisions of reviews, what managers said to them and what became of them (SI 2010/959 reg. 37)';
comment on column review_decision.review_id       is 'The review';
comment on column review_decision.text            is 'In their own words';
comment on column review_decision.owner_role      is 'Who is to carry it out';
comment on column review_decision.owner_staff_id  is 'Staff reference of who is to carry it out';
comment on column review_decision.due_on          is 'By when it is to be carried out';
comment on column review_decision.sent_on         is 'Day on which managers had it';
comment on column review_decision.answered_on     is 'Day on which managers answered';
comment on column review_decision.answer          is 'What they said';
comment on column review_decision.objection       is 'What they object to';
comment on column review_decision.completion      is 'What became of it';
comment on column review_decision.completed_on    is 'Day on which it was done or complete, or given up';
comment on column review_decision.not_done_reason is 'Why it was not carried out';

create table review_document (
    review_id      uuid not null references review,
    kind           text not null check (kind in ('RECORD', 'DECISIONS', 'CHILD_FRIENDLY_MINUTES')),
    completed_on   date,
    distributed_on date,

    constraint review_document_distributed_when_completed check (distributed_on is null or completed_on is not null)
);
call make_record('review_document');

create index review_document_of_review on review_document (review_id, id);

comment on table  review_document is 'Documents that are due after reviews (SI 2010/959 reg. 38)';
comment on column review_document.review_id      is 'The review';
comment on column review_document.kind           is 'Which document';
comment on column review_document.completed_on   is 'Day on which it was done or complete, or given up';
comment on column review_document.distributed_on is 'Day on which all had it who should';

create table review_feedback (
    review_id  uuid not null references review,
    respondent text not null check (respondent in ('CHILD', 'PARENT', 'CARER', 'AGENCY', 'SOCIAL_WORKER')),
    rating     text not null check (rating in ('VERY_GOOD', 'GOOD', 'FAIR', 'POOR', 'VERY_POOR')),
    given_on   date not null,
    text       narrative
);
call make_record('review_feedback');

create index review_feedback_of_review on review_feedback (review_id, id);

comment on table  review_feedback is 'How children, parents, carers and others found reviews';
comment on column review_feedback.review_id  is 'The review';
comment on column review_feedback.respondent is 'Who says it';
comment on column review_feedback.rating     is 'How they found the review';
comment on column review_feedback.given_on   is 'Day on which it was said';
comment on column review_feedback.text       is 'In their own words';
