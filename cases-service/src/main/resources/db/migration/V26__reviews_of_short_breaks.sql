-- A series of short breaks is reviewed by time limits of its own (SI 2010/959 reg. 48(3)(d)); reviews that were scheduled before are
-- dated by them when a legal status of their period of care next changes.

alter table review add column short_breaks boolean not null default false;

comment on column review.short_breaks is 'Whether it is due as in a series of short breaks: the legal status was V3 or V4 when its clock started';
