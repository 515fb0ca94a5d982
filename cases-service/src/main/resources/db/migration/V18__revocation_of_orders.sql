-- Orders that the court should revoke or discharge, from when that was known to when it was done.

alter table legal_status
    add column revocation_needed_since date,
    add column revocation_reason       text check (revocation_reason in ('RETURNED_HOME', 'PLAN_CHANGED', 'NO_LONGER_NEEDED', 'OTHER')),
    add column revocation_applied_on   date,
    add column revoked_on              date,
    add constraint legal_status_revocation_needed_for_a_reason check ((revocation_needed_since is null) = (revocation_reason is null)),
    add constraint legal_status_revocation_out_of_order check (
        (revocation_needed_since >= "from" or revocation_needed_since is null)
        and (revocation_applied_on is null or revocation_applied_on >= revocation_needed_since is true)
        and (revoked_on is null or revoked_on >= coalesce(revocation_applied_on, revocation_needed_since) is true)),
    add constraint legal_status_not_revocable check (revocation_needed_since is null or code in ('C1', 'C2', 'D1', 'E1')),
    add constraint legal_status_ended_otherwise check (revoked_on is null or (revoked_on = "to") is true);

comment on column legal_status.revocation_needed_since is 'Since when it has been known that the order should be revoked or discharged (Children Act 1989 s39, Adoption and Children Act 2002 s24)';
comment on column legal_status.revocation_reason       is 'Why it should';
comment on column legal_status.revocation_applied_on   is 'When the court was asked';
comment on column legal_status.revoked_on              is 'When the court revoked it, on which day it ended';
