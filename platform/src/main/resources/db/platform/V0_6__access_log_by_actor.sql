-- The privacy officer asks what one member of staff has looked at.

create index access_log_by_actor on access_log (local_authority, subject, id);
