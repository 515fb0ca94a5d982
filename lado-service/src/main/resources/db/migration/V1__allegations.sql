create table adult (
    adult_reference text not null check (adult_reference <> ''),
    forename        text not null,
    surname         text not null,
    birth_date      date,
    staff_id        text
);
call make_record('adult');

create unique index adult_reference_once on adult (local_authority, upper(trim(adult_reference))) where not voided;
create index adult_by_surname on adult (local_authority, lower(surname));
create index adult_by_birth_date on adult (local_authority, birth_date);
create index adult_by_staff_id on adult (local_authority, staff_id);

comment on table  adult                 is 'Adults who work with children, of whom a notification or a referral spoke';
comment on column adult.adult_reference is 'The authority''s own reference, unique in it';
comment on column adult.forename        is 'Forename';
comment on column adult.surname         is 'Surname';
comment on column adult.birth_date      is 'Birth date; null where not known';
comment on column adult.staff_id        is 'Staff reference, if the adult works for the authority';

create table employer (
    name   text not null,
    sector text not null
);
call make_record('employer');

create index employer_by_sector on employer (local_authority, sector);

comment on table  employer        is 'Employers, and organisations of volunteers, of adults who work with children';
comment on column employer.name   is 'Name; of somebody who works alone, a person''s';
comment on column employer.sector is 'Sector in which its adults work with children';

create table notification (
    kind          text not null check (kind in ('ADVICE', 'REFERRAL')),
    received_on   date not null,
    agency        text,
    notifier_role text,
    adult_id      uuid references adult,
    adult_name    text,
    employer_name text,
    concern       text
);
call make_record('notification');

create index notification_by_day on notification (local_authority, received_on, id);
create index notification_by_adult on notification (adult_id);

comment on table  notification               is 'First contacts with the LADO';
comment on column notification.kind          is 'ADVICE, which is never counted as a referral, or REFERRAL';
comment on column notification.received_on   is 'Day of receipt';
comment on column notification.agency        is 'Where the notifier works';
comment on column notification.notifier_role is 'The notifier''s role there';
comment on column notification.adult_id      is 'The adult, once the LADO knows who it is';
comment on column notification.adult_name    is 'The adult, as the notifier spoke of them';
comment on column notification.employer_name is 'The employer, as the notifier spoke of it';
comment on column notification.concern       is 'What the notifier is worried about';

create table referral (
    notification_id      uuid   not null references notification,
    adult_id             uuid   not null references adult,
    received_on          date   not null,
    sector               text   not null,
    employer_id          uuid   references employer,
    employer_knew_on     date,
    decision_due_on      date   not null,
    threshold_decision   text   check (threshold_decision in ('MET', 'NOT_MET')),
    threshold_decided_on date,
    threshold_limbs      text[] not null,
    threshold_reason     text,
    transferred_on       date,
    transferred_to       text   check (transferred_to ~ '^[EWSN][0-9]{8}$'),

    constraint threshold_day_missing check ((threshold_decision is null) = (threshold_decided_on is null)),
    constraint threshold_decided_before_received check (threshold_decided_on >= received_on),
    constraint threshold_limb_missing check ((threshold_decision is not distinct from 'MET') = (cardinality(threshold_limbs) > 0)),
    constraint threshold_reason_missing check ((threshold_decision is not distinct from 'NOT_MET') = (threshold_reason is not null)),
    constraint transfer_incomplete check ((transferred_on is null) = (transferred_to is null)),
    constraint transfer_before_received check (transferred_on >= received_on),
    constraint transfer_threshold_not_met check (transferred_on is null or threshold_decision is distinct from 'NOT_MET'),
    constraint referral_before_employer_knew check (employer_knew_on <= received_on)
);
call make_record('referral');

create unique index referral_once_per_notification_and_adult on referral (notification_id, adult_id) where not voided;
create index referral_by_day on referral (local_authority, received_on, id);
create index referral_by_adult on referral (adult_id);
create index referral_by_employer on referral (employer_id);

comment on table  referral                      is 'Referrals to the LADO, each of one adult';
comment on column referral.notification_id      is 'The notification that it was made of';
comment on column referral.adult_id             is 'The adult';
comment on column referral.received_on          is 'Day of receipt; day 0 of the decision';
comment on column referral.sector               is 'Sector in which the adult works with children';
comment on column referral.employer_id          is 'The employer';
comment on column referral.employer_knew_on     is 'Day on which the employer came to know; day 0 of telling the LADO';
comment on column referral.decision_due_on      is 'Last day in time of the threshold decision (1 working day)';
comment on column referral.threshold_decision   is 'Whether the threshold is met; null until decided';
comment on column referral.threshold_decided_on is 'Day of that decision';
comment on column referral.threshold_limbs      is 'Limbs of the threshold that are met';
comment on column referral.threshold_reason     is 'Why the threshold is not met';
comment on column referral.transferred_on       is 'Day on which it was handed to another authority';
comment on column referral.transferred_to       is 'GSS code of that authority';

create table allegation (
    referral_id      uuid   not null references referral,
    received_on      date   not null,
    sector           text   not null,
    child_references text[] not null,
    child_ids        uuid[] not null,
    summary          text,
    outcome          text,
    outcome_on       date,

    constraint allegation_children_with_ids check (cardinality(child_references) = cardinality(child_ids)),
    constraint outcome_incomplete check ((outcome is null) = (outcome_on is null)),
    constraint outcome_before_allegation check (outcome_on >= received_on)
);
call make_record('allegation');

create index allegation_by_day on allegation (local_authority, received_on, id);
create index allegation_by_referral on allegation (referral_id);

comment on table  allegation                  is 'Allegations of referrals whose threshold is met';
comment on column allegation.referral_id      is 'The referral';
comment on column allegation.received_on      is 'Day of receipt; day 0 of the conclusion';
comment on column allegation.sector           is 'Sector of the referral';
comment on column allegation.child_references is 'The children concerned, by the authority''s own references';
comment on column allegation.child_ids        is 'The same children, as the audit names them (named_child), in the same order';
comment on column allegation.summary          is 'What the adult is said to have done';
comment on column allegation.outcome          is 'Of the five outcomes of England or the four of Wales; null while open';
comment on column allegation.outcome_on       is 'Day of the outcome';

create table named_child (
    id              uuid primary key,
    local_authority text not null,
    child_reference text not null,

    constraint named_child_once unique (local_authority, child_reference)
);

comment on table  named_child                 is 'Children whom allegations name: gives each an id by which the audit names the child';
comment on column named_child.id              is 'UUIDv7, made by the service';
comment on column named_child.local_authority is 'GSS code of the authority';
comment on column named_child.child_reference is 'The authority''s own reference, trimmed and in upper case';
