-- What happens to a review before it is held, what the reviewing officer judged, and the records of a review.

alter table review_fact
    add column planned_for          date,
    add column cancelled_on         date,
    add column cancellation_reason  code,
    add column started_on           date,
    add column child_led            boolean,
    add column child_seen_before    boolean,
    add column legal_advice_needed  boolean,
    add column cafcass_referral     boolean,
    add column human_rights_concern boolean;

comment on column review_fact.planned_for          is 'The day for which it, or its next part, is planned';
comment on column review_fact.cancelled_on         is 'The day on which a planned meeting was last called off';
comment on column review_fact.cancellation_reason  is 'Why it was';
comment on column review_fact.started_on           is 'The day of the first part, where that is known; held_on is that of the last';
comment on column review_fact.child_led            is 'Whether the child led it';
comment on column review_fact.child_seen_before    is 'Whether the reviewing officer spoke with the child before it';
comment on column review_fact.legal_advice_needed  is 'Whether the child should take legal advice or bring proceedings';
comment on column review_fact.cafcass_referral     is 'Whether the case is referred to Cafcass';
comment on column review_fact.human_rights_concern is 'Whether the reviewing officer sees a breach of the child''s human rights';

create table review_invitation_fact (
    review_invitation_id uuid not null,
    revision             bigint not null,
    review_id            uuid not null,
    role                 code not null,
    invited_on           date not null,
    attendance           code not null,
    mode                 code
);
call make_fact('review_invitation_fact', 'review_invitation_id', 'review_invitations_known', 'CASES');

comment on table  review_invitation_fact is 'That somebody was invited to a review of a child in care';
comment on column review_invitation_fact.review_invitation_id is 'The record';
comment on column review_invitation_fact.review_id            is 'The review';
comment on column review_invitation_fact.role                 is 'Who was invited';
comment on column review_invitation_fact.invited_on           is 'Day of the invitation';
comment on column review_invitation_fact.attendance           is 'Whether they came';
comment on column review_invitation_fact.mode                 is 'How they took part, or said it';

create table review_report_fact (
    review_report_id       uuid not null,
    revision               bigint not null,
    review_id              uuid not null,
    author                 code not null,
    rule                   rule_name,
    clock_started          date,
    due_on                 date,
    submitted_on           date,
    shared_with_child_on   date,
    shared_with_parents_on date
);
call make_fact('review_report_fact', 'review_report_id', 'review_reports_known', 'CASES');

create index on review_report_fact (local_authority, due_on);

comment on table  review_report_fact is 'A report that is asked for to a review of a child in care';
comment on column review_report_fact.review_report_id       is 'The record';
comment on column review_report_fact.review_id              is 'The review';
comment on column review_report_fact.author                 is 'Whose it is';
comment on column review_report_fact.rule                   is 'The rule that gave the last day';
comment on column review_report_fact.clock_started          is 'The day from which the rules count';
comment on column review_report_fact.due_on                 is 'Last day in time';
comment on column review_report_fact.submitted_on           is 'Day on which the reviewing officer had it';
comment on column review_report_fact.shared_with_child_on   is 'Day on which the child had it';
comment on column review_report_fact.shared_with_parents_on is 'Day on which the parents had it';

create table review_contribution_fact (
    review_contribution_id uuid not null,
    revision               bigint not null,
    review_id              uuid not null,
    author                 code not null,
    mode                   code not null,
    received_on            date not null
);
call make_fact('review_contribution_fact', 'review_contribution_id', 'review_contributions_known', 'CASES');

comment on table  review_contribution_fact is 'That somebody said something to a review of a child in care';
comment on column review_contribution_fact.review_contribution_id is 'The record';
comment on column review_contribution_fact.review_id              is 'The review';
comment on column review_contribution_fact.author                 is 'Whose it is';
comment on column review_contribution_fact.mode                   is 'How they took part, or said it';
comment on column review_contribution_fact.received_on            is 'Day on which it came';

create table review_decision_fact (
    review_decision_id uuid not null,
    revision           bigint not null,
    review_id          uuid not null,
    owner_role         code,
    owner              pseudonym,
    clock_started      date,
    sending_rule       rule_name,
    sending_due_on     date,
    sent_on            date,
    answered_on        date,
    answer             code,
    rule               rule_name,
    due_on             date,
    completion         code,
    completed_on       date
);
call make_fact('review_decision_fact', 'review_decision_id', 'review_decisions_known', 'CASES');

comment on table  review_decision_fact is 'A decision of a review of a child in care';
comment on column review_decision_fact.review_decision_id is 'The record';
comment on column review_decision_fact.review_id          is 'The review';
comment on column review_decision_fact.owner_role         is 'Who is to carry it out';
comment on column review_decision_fact.owner              is 'The member of staff who is to carry it out';
comment on column review_decision_fact.clock_started      is 'The day from which the rules count';
comment on column review_decision_fact.sending_rule       is 'The rule by which managers are to have it';
comment on column review_decision_fact.sending_due_on     is 'Last day for that';
comment on column review_decision_fact.sent_on            is 'Day on which managers had it';
comment on column review_decision_fact.answered_on        is 'Day on which managers answered';
comment on column review_decision_fact.answer             is 'AGREED or OBJECTED';
comment on column review_decision_fact.rule               is 'The rule that gave the last day';
comment on column review_decision_fact.due_on             is 'Last day in time';
comment on column review_decision_fact.completion         is 'DONE or NOT_DONE';
comment on column review_decision_fact.completed_on       is 'Day on which it was done or complete, or given up';

create table review_document_fact (
    review_document_id  uuid not null,
    revision            bigint not null,
    review_id           uuid not null,
    kind                code not null,
    clock_started       date,
    completion_rule     rule_name,
    completion_due_on   date,
    completed_on        date,
    distribution_rule   rule_name,
    distribution_due_on date,
    distributed_on      date
);
call make_fact('review_document_fact', 'review_document_id', 'review_documents_known', 'CASES');

comment on table  review_document_fact is 'A document that is due after a review of a child in care';
comment on column review_document_fact.review_document_id  is 'The record';
comment on column review_document_fact.review_id           is 'The review';
comment on column review_document_fact.kind                is 'Which document';
comment on column review_document_fact.clock_started       is 'The day from which the rules count';
comment on column review_document_fact.completion_rule     is 'The rule by which it is to be complete';
comment on column review_document_fact.completion_due_on   is 'Last day for that';
comment on column review_document_fact.completed_on        is 'Day on which it was done or complete, or given up';
comment on column review_document_fact.distribution_rule   is 'The rule by which all are to have it who should';
comment on column review_document_fact.distribution_due_on is 'Last day for that';
comment on column review_document_fact.distributed_on      is 'Day on which all had it';

create table review_feedback_fact (
    review_feedback_id uuid not null,
    revision           bigint not null,
    review_id          uuid not null,
    respondent         code not null,
    rating             code not null,
    given_on           date not null
);
call make_fact('review_feedback_fact', 'review_feedback_id', 'review_feedback_known', 'CASES');

create index on review_feedback_fact (local_authority, given_on);

comment on table  review_feedback_fact is 'How somebody found a review of a child in care';
comment on column review_feedback_fact.review_feedback_id is 'The record';
comment on column review_feedback_fact.review_id          is 'The review';
comment on column review_feedback_fact.respondent         is 'Who says it';
comment on column review_feedback_fact.rating             is 'How they found the review';
comment on column review_feedback_fact.given_on           is 'Day on which it was said';

insert into code_group (code_set, position, code, code_group, label)
select 'REVIEW_ROLE', row_number() over (), code, code, label
from (values
    ('CHILD',                         'Child'),
    ('MOTHER',                        'Mother'),
    ('FATHER',                        'Father'),
    ('OTHER_PARENTAL_RESPONSIBILITY', 'Other person with parental responsibility'),
    ('CARER',                         'Carer'),
    ('SOCIAL_WORKER',                 'Social worker'),
    ('TEAM_MANAGER',                  'Team manager'),
    ('SCHOOL',                        'School'),
    ('HEALTH',                        'Health'),
    ('ADVOCATE',                      'Advocate'),
    ('GUARDIAN_CAFCASS',              'Children''s guardian'),
    ('INDEPENDENT_VISITOR',           'Independent visitor'),
    ('OTHER',                         'Other')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'FEEDBACK_RESPONDENT', row_number() over (), code, code, label
from (values
    ('CHILD',         'Child'),
    ('PARENT',        'Parent'),
    ('CARER',         'Carer'),
    ('AGENCY',        'Agency'),
    ('SOCIAL_WORKER', 'Social worker')
) as c (code, label);

insert into code_group (code_set, position, code, code_group, label)
select 'FEEDBACK_RATING', row_number() over (), code, code, label
from (values
    ('VERY_GOOD', 'Very good'),
    ('GOOD',      'Good'),
    ('FAIR',      'Fair'),
    ('POOR',      'Poor'),
    ('VERY_POOR', 'Very poor')
) as c (code, label);

insert into timescale_rule (rule, nation, first_day, citation) values
    ('REVIEW_EARLIER_',                           'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(3)'),
    ('REVIEW_EARLIER_IRO_REQUEST',                'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(3)(a)'),
    ('REVIEW_EARLIER_REG_30',                     'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(3)(b)'),
    ('REVIEW_EARLIER_ACCOMMODATION_ENDING',       'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(3)(c)'),
    ('REVIEW_EARLIER_CUSTODY',                    'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(3)(d)'),
    ('REVIEW_EARLIER_AUTHORITY_PROPOSES_TO_STOP', 'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(3)(e)'),
    ('REVIEW_EARLIER_',                           'WALES',   '2016-04-06', 'WSI 2015/1818 reg. 39'),
    ('REVIEW_REPORT_',                            'ENGLAND', '1991-10-14', 'Local procedure'),
    ('REVIEW_REPORT_',                            'WALES',   '1991-10-14', 'Local procedure'),
    ('REVIEW_RECORD_',                            'ENGLAND', '1991-10-14', 'Local procedure'),
    ('REVIEW_RECORD_',                            'ENGLAND', '2011-04-01', 'IRO Handbook 2010, chapter 3'),
    ('REVIEW_RECORD_',                            'WALES',   '1991-10-14', 'Local procedure'),
    ('REVIEW_DECISIONS_',                         'ENGLAND', '1991-10-14', 'Local procedure'),
    ('REVIEW_DECISIONS_',                         'ENGLAND', '2011-04-01', 'IRO Handbook 2010, chapter 3'),
    ('REVIEW_DECISIONS_',                         'WALES',   '1991-10-14', 'Local procedure'),
    ('REVIEW_DECISION_CARRIED_OUT',               'ENGLAND', '1991-10-14', 'Day set by the review'),
    ('REVIEW_DECISION_CARRIED_OUT',               'WALES',   '1991-10-14', 'Day set by the review');
