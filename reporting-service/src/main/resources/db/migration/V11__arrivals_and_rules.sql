-- Which transaction took an event in: with a snapshot taken before it tells exactly whether anything has arrived since.

alter table inbox add column received_in xid8 not null default pg_current_xact_id();

create index inbox_received_in on inbox (received_in);

comment on column inbox.received_in is 'The transaction that took it in';


-- Where the rules stand by which the producers' duties are due

create table timescale_rule (
    rule      text not null,
    nation    text not null check (nation in ('ENGLAND', 'WALES')),
    first_day date not null,
    citation  text not null,

    primary key (rule, nation, first_day)
);

comment on table  timescale_rule           is 'Citations of the rules behind due dates; a duty is judged by the edition of the day its clock started';
comment on column timescale_rule.rule      is 'How the rule''s name begins; the longest beginning counts';
comment on column timescale_rule.nation    is 'ENGLAND or WALES';
comment on column timescale_rule.first_day is 'First day of the edition; the first edition also judges what came before';
comment on column timescale_rule.citation  is 'Law or guidance';

insert into timescale_rule (rule, nation, first_day, citation) values
    ('REVIEW_',       'ENGLAND', '1991-10-14', 'SI 1991/895 reg. 3'),
    ('REVIEW_',       'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(2)'),
    ('REVIEW_FIRST_', 'ENGLAND', '1991-10-14', 'SI 1991/895 reg. 3'),
    ('REVIEW_FIRST_', 'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 33(1)'),
    ('REVIEW_',       'WALES',   '2007-07-01', 'WSI 2007/307'),
    ('REVIEW_',       'WALES',   '2016-04-06', 'WSI 2015/1818 reg. 39'),
    ('CONFERENCE_',   'ENGLAND', '1999-12-01', 'Working Together to Safeguard Children 1999, ch. 5'),
    ('CONFERENCE_',   'ENGLAND', '2006-04-10', 'Working Together to Safeguard Children 2006, ch. 5'),
    ('CONFERENCE_',   'ENGLAND', '2010-03-17', 'Working Together to Safeguard Children 2010, ch. 5'),
    ('CONFERENCE_',   'ENGLAND', '2013-04-15', 'Working Together to Safeguard Children 2013, ch. 1'),
    ('CONFERENCE_',   'ENGLAND', '2015-03-26', 'Working Together to Safeguard Children 2015, ch. 1'),
    ('CONFERENCE_',   'ENGLAND', '2018-07-04', 'Working Together to Safeguard Children 2018, ch. 1'),
    ('CONFERENCE_',   'ENGLAND', '2023-12-15', 'Working Together to Safeguard Children 2023, ch. 3'),
    ('CONFERENCE_',   'WALES',   '2000-01-01', 'Working Together to Safeguard Children (Wales) 2000, ch. 5'),
    ('CONFERENCE_',   'WALES',   '2006-10-01', 'Safeguarding Children: Working Together (Wales) 2006, ch. 8'),
    ('CONFERENCE_',   'WALES',   '2008-04-01', 'All Wales Child Protection Procedures 2008, part 3'),
    ('CONFERENCE_',   'WALES',   '2019-11-11', 'Wales Safeguarding Procedures, children, section 3'),
    ('PEP_',          'ENGLAND', '2005-07-01', 'Children Act 1989 s. 22(3A) and its guidance'),
    ('PEP_',          'ENGLAND', '2011-04-01', 'SI 2010/959 reg. 5 and sch. 1 para. 2'),
    ('PEP_',          'WALES',   '2007-07-01', 'WSI 2007/307'),
    ('PEP_',          'WALES',   '2016-04-06', 'WSI 2015/1818'),
    ('LADO_DECISION_', 'ENGLAND', '2005-01-01', 'National LADO Network standard 2'),
    ('LADO_DECISION_', 'WALES',   '2005-01-01', 'National LADO Network standard 2');

revoke insert, update, delete on timescale_rule from "${applicationRole}";
