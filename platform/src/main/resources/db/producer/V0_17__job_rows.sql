-- Work on many rows, such as an import: what was sent, and what became of each.

create table job_row (
    job_id     uuid    not null references job on delete cascade,
    number     integer not null check (number > 0),
    content    text,
    outcome    text    check (outcome in ('CREATED', 'UNCHANGED', 'REFUSED')),
    record_id  uuid,
    code       text,
    message    text,
    violations jsonb,

    primary key (job_id, number),
    constraint job_row_refused_with_code check ((outcome is not distinct from 'REFUSED') = (code is not null))
);
call see_through('job_row', 'job_id', 'job');

create index job_row_refused on job_row (job_id, number) where outcome = 'REFUSED';

comment on table  job_row            is 'The rows that a job has to do, and what became of each; deleted with the job';
comment on column job_row.job_id     is 'The job';
comment on column job_row.number     is 'Line of the file in which the row begins, counted from 1';
comment on column job_row.content    is 'The row as it was sent; null as soon as it is done for good or the job has ended; empty if it was too long';
comment on column job_row.outcome    is 'CREATED; UNCHANGED: the record of that source was there; REFUSED; null until it is done';
comment on column job_row.record_id  is 'The record';
comment on column job_row.code       is 'Stable code of the refusal';
comment on column job_row.message    is 'The same in a sentence, without a value';
comment on column job_row.violations is 'Fields at fault, and what is wrong with each, without a value';

create function forget_job_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update job_row set content = null where job_id = new.id and content is not null;
    return null;
end $$;

comment on function forget_job_rows is 'Deletes what was sent to a job when it is done, has failed or was cancelled; what became of the rows stays';

create trigger job_forgets_rows after update of ended_at on job
    for each row when (new.ended_at is not null and old.ended_at is null) execute function forget_job_rows();
