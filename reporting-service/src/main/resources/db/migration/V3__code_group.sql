-- The closed lists by which figures are broken down, so that a code nobody used still has its row, and the groups of codes
-- that reports speak of.

create table code_group (
    code_set   text    not null check (code_set ~ '^[A-Z][A-Z0-9_]*$'),
    code       text    not null,
    label      text    not null,
    code_group text    not null,
    position   integer not null,

    primary key (code_set, code)
);

comment on table  code_group            is 'Codes of closed lists, with their groups, in the order in which reports print them';
comment on column code_group.code_set   is 'The list: CATEGORY, RISK_FACTOR, SECTOR, OUTCOME, THRESHOLD_REASON, PARTICIPATION, PLACEMENT_TYPE, ...';
comment on column code_group.code       is 'The code';
comment on column code_group.label      is 'What it means';
comment on column code_group.code_group is 'The group it belongs to; the code itself where it stands alone';
comment on column code_group.position   is 'Where it stands in its list, from 1';

insert into code_group (code_set, position, code, code_group, label)
select 'CATEGORY', row_number() over (), code, code, label
from (values
    ('NEG', 'Neglect'),
    ('PHY', 'Physical abuse'),
    ('SAB', 'Sexual abuse'),
    ('EMO', 'Emotional abuse'),
    ('MUL', 'Multiple (discouraged)')
) as c (code, label);

-- Factors at assessment of the children-in-need census: A the child, B a parent or carer, C another person in the household.
insert into code_group (code_set, position, code, code_group, label)
select 'RISK_FACTOR', row_number() over (), code, code_group, label
from (values
    ('1A',  'ALCOHOL',               'Alcohol misuse: child'),
    ('1B',  'ALCOHOL',               'Alcohol misuse: parent or carer'),
    ('1C',  'ALCOHOL',               'Alcohol misuse: other person in the household'),
    ('2A',  'DRUGS',                 'Drug misuse: child'),
    ('2B',  'DRUGS',                 'Drug misuse: parent or carer'),
    ('2C',  'DRUGS',                 'Drug misuse: other person in the household'),
    ('3A',  'DOMESTIC_ABUSE',        'Domestic abuse: child'),
    ('3B',  'DOMESTIC_ABUSE',        'Domestic abuse: parent or carer'),
    ('3C',  'DOMESTIC_ABUSE',        'Domestic abuse: other person in the household'),
    ('4A',  'MENTAL_HEALTH',         'Mental health: child'),
    ('4B',  'MENTAL_HEALTH',         'Mental health: parent or carer'),
    ('4C',  'MENTAL_HEALTH',         'Mental health: other person in the household'),
    ('5A',  'LEARNING_DISABILITY',   'Learning disability: child'),
    ('5B',  'LEARNING_DISABILITY',   'Learning disability: parent or carer'),
    ('5C',  'LEARNING_DISABILITY',   'Learning disability: other person in the household'),
    ('6A',  'PHYSICAL_DISABILITY',   'Physical disability or illness: child'),
    ('6B',  'PHYSICAL_DISABILITY',   'Physical disability or illness: parent or carer'),
    ('6C',  'PHYSICAL_DISABILITY',   'Physical disability or illness: other person in the household'),
    ('7A',  'YOUNG_CARER',           'Young carer'),
    ('8B',  'PRIVATE_FOSTERING',     'Private fostering: overseas children who intend to return'),
    ('8C',  'PRIVATE_FOSTERING',     'Private fostering: overseas children who intend to stay'),
    ('8D',  'PRIVATE_FOSTERING',     'Private fostering: UK children in educational placements'),
    ('8E',  'PRIVATE_FOSTERING',     'Private fostering: UK children making alternative family arrangements'),
    ('8F',  'PRIVATE_FOSTERING',     'Private fostering: other'),
    ('9A',  'UNACCOMPANIED_ASYLUM_SEEKER', 'Unaccompanied asylum seeker'),
    ('10A', 'MISSING',               'Going or being missing'),
    ('11A', 'CHILD_SEXUAL_EXPLOITATION',   'Child sexual exploitation'),
    ('12A', 'TRAFFICKING',           'Trafficking'),
    ('13A', 'GANGS',                 'Gangs'),
    ('14A', 'SOCIALLY_UNACCEPTABLE_BEHAVIOUR', 'Socially unacceptable behaviour'),
    ('15A', 'SELF_HARM',             'Self-harm'),
    ('16A', 'NEGLECT',               'Abuse or neglect: neglect'),
    ('17A', 'EMOTIONAL_ABUSE',       'Abuse or neglect: emotional abuse'),
    ('18A', 'PHYSICAL_ABUSE',        'Abuse or neglect: physical abuse, by whom not said'),
    ('18B', 'PHYSICAL_ABUSE',        'Abuse or neglect: physical abuse, child on child'),
    ('18C', 'PHYSICAL_ABUSE',        'Abuse or neglect: physical abuse, adult on child'),
    ('19A', 'SEXUAL_ABUSE',          'Abuse or neglect: sexual abuse, by whom not said'),
    ('19B', 'SEXUAL_ABUSE',          'Abuse or neglect: sexual abuse, child on child'),
    ('19C', 'SEXUAL_ABUSE',          'Abuse or neglect: sexual abuse, adult on child'),
    ('20',  'OTHER',                 'Other'),
    ('21',  'NONE',                  'No factors identified'),
    ('22A', 'FEMALE_GENITAL_MUTILATION',   'Female genital mutilation'),
    ('23A', 'FAITH_OR_BELIEF',       'Abuse linked to faith or belief'),
    ('24A', 'CHILD_CRIMINAL_EXPLOITATION', 'Child criminal exploitation')
) as c (code, code_group, label);

insert into code_group (code_set, position, code, code_group, label)
select 'SECTOR', row_number() over (), code, code_group, label
from (values
    ('EDUCATION_EARLY_YEARS',  'EDUCATION',        'Education: early years'),
    ('EDUCATION_PRIMARY',      'EDUCATION',        'Education: primary'),
    ('EDUCATION_SECONDARY',    'EDUCATION',        'Education: secondary'),
    ('EDUCATION_SPECIAL',      'EDUCATION',        'Education: special'),
    ('EDUCATION_FURTHER',      'EDUCATION',        'Education: further'),
    ('EDUCATION_INDEPENDENT',  'EDUCATION',        'Education: independent'),
    ('CHILDMINDING',           'CHILDMINDING',     'Childminding'),
    ('FOSTER_CARE_AUTHORITY',  'FOSTER_CARE',      'Foster care: the authority''s own'),
    ('FOSTER_CARE_AGENCY',     'FOSTER_CARE',      'Foster care: agency'),
    ('RESIDENTIAL_CARE',       'RESIDENTIAL_CARE', 'Residential care'),
    ('SOCIAL_CARE',            'SOCIAL_CARE',      'Social care'),
    ('HEALTH',                 'HEALTH',           'Health'),
    ('POLICE',                 'POLICE',           'Police'),
    ('YOUTH_JUSTICE',          'YOUTH_JUSTICE',    'Youth justice'),
    ('FAITH',                  'FAITH',            'Faith groups'),
    ('SPORT_AND_LEISURE',      'SPORT_AND_LEISURE', 'Sport and leisure'),
    ('TRANSPORT',              'TRANSPORT',        'Transport'),
    ('VOLUNTARY',              'VOLUNTARY',        'Voluntary organisations'),
    ('UNIFORMED_YOUTH',        'UNIFORMED_YOUTH',  'Uniformed youth organisations'),
    ('OTHER',                  'OTHER',            'Other')
) as c (code, code_group, label);

insert into code_group (code_set, position, code, code_group, label)
select code_set, row_number() over (partition by code_set), code, code_group, label
from (values
    ('OUTCOME', 'SUBSTANTIATED',    'SUBSTANTIATED',    'Substantiated'),
    ('OUTCOME', 'MALICIOUS',        'MALICIOUS',        'Malicious'),
    ('OUTCOME', 'FALSE',            'FALSE',            'False'),
    ('OUTCOME', 'UNSUBSTANTIATED',  'UNSUBSTANTIATED',  'Unsubstantiated'),
    ('OUTCOME', 'UNFOUNDED',        'UNFOUNDED',        'Unfounded'),
    ('OUTCOME_WALES', 'SUBSTANTIATED',   'SUBSTANTIATED',   'Substantiated'),
    ('OUTCOME_WALES', 'UNSUBSTANTIATED', 'UNSUBSTANTIATED', 'Unsubstantiated'),
    ('OUTCOME_WALES', 'UNFOUNDED',       'UNFOUNDED',       'Unfounded'),
    ('OUTCOME_WALES', 'DELIBERATELY_INVENTED_OR_MALICIOUS', 'DELIBERATELY_INVENTED_OR_MALICIOUS', 'Deliberately invented or malicious'),
    ('THRESHOLD_LIMB', 'HARMED',                'HARMED',                'Harmed or may have harmed a child'),
    ('THRESHOLD_LIMB', 'CRIMINAL_OFFENCE',      'CRIMINAL_OFFENCE',      'May have committed an offence against or related to a child'),
    ('THRESHOLD_LIMB', 'RISK_OF_HARM',          'RISK_OF_HARM',          'Behaved in a way that indicates a risk of harm to children'),
    ('THRESHOLD_LIMB', 'UNSUITABLE_BEHAVIOUR',  'UNSUITABLE_BEHAVIOUR',  'Behaved in a way that indicates unsuitability to work with children'),
    ('THRESHOLD_LIMB', 'TRANSFERABLE_RISK',     'TRANSFERABLE_RISK',     'Risk carried over from life outside work'),
    ('THRESHOLD_REASON', 'NOT_WORKING_WITH_CHILDREN', 'NOT_WORKING_WITH_CHILDREN', 'Does not work with children'),
    ('THRESHOLD_REASON', 'CONDUCT_ONLY',              'CONDUCT_ONLY',              'A matter of conduct'),
    ('THRESHOLD_REASON', 'QUALITY_OF_CARE',           'QUALITY_OF_CARE',           'A matter of the quality of care'),
    ('THRESHOLD_REASON', 'NO_HARM_THRESHOLD',         'NO_HARM_THRESHOLD',         'No harm or risk of harm'),
    ('THRESHOLD_REASON', 'OUT_OF_SCOPE_AGE',          'OUT_OF_SCOPE_AGE',          'The person concerned is not a child'),
    ('THRESHOLD_REASON', 'OTHER',                     'OTHER',                     'Other')
) as c (code_set, code, code_group, label);

insert into code_group (code_set, position, code, code_group, label)
select 'PARTICIPATION', row_number() over (), code, code_group, label
from (values
    ('PN0', 'UNDER_4',            'Child aged under 4 at the time of the review'),
    ('PN1', 'VIEWS_CONVEYED',     'Attends and speaks'),
    ('PN2', 'VIEWS_CONVEYED',     'Attends, an advocate speaks'),
    ('PN3', 'VIEWS_CONVEYED',     'Attends, conveys views symbolically'),
    ('PN4', 'VIEWS_NOT_CONVEYED', 'Attends, conveys no views and has no advocate speak'),
    ('PN5', 'VIEWS_CONVEYED',     'Absent, an advocate briefed to speak'),
    ('PN6', 'VIEWS_CONVEYED',     'Absent, views conveyed by another medium'),
    ('PN7', 'VIEWS_NOT_CONVEYED', 'Absent, views not conveyed')
) as c (code, code_group, label);

insert into code_group (code_set, position, code, code_group, label)
select 'PLACEMENT_TYPE', row_number() over (), code, code_group, label
from (values
    ('A3', 'ADOPTION',             'Placed for adoption with consent with current foster carer'),
    ('A4', 'ADOPTION',             'Placed for adoption with consent not with current foster carer'),
    ('A5', 'ADOPTION',             'Placed for adoption with placement order with current foster carer'),
    ('A6', 'ADOPTION',             'Placed for adoption with placement order not with current foster carer'),
    ('H5', 'INDEPENDENT',          'Semi-independent living accommodation'),
    ('K1', 'CHILDRENS_HOME',       'Secure children''s home'),
    ('K2', 'CHILDRENS_HOME',       'Children''s home'),
    ('K3', 'INDEPENDENT',          'Supported accommodation'),
    ('P1', 'PARENTS',              'Placed with own parents or others with parental responsibility'),
    ('P2', 'INDEPENDENT',          'Independent living'),
    ('P3', 'OTHER',                'Residential employment'),
    ('R1', 'OTHER_RESIDENTIAL',    'Residential care home'),
    ('R2', 'OTHER_RESIDENTIAL',    'NHS or other establishment providing medical or nursing care'),
    ('R3', 'OTHER_RESIDENTIAL',    'Family centre or mother and baby unit'),
    ('R5', 'OTHER_RESIDENTIAL',    'Young offender institution'),
    ('S1', 'OTHER_RESIDENTIAL',    'Residential school'),
    ('T0', 'TEMPORARY',            'Temporary move'),
    ('T1', 'TEMPORARY',            'Temporary period in hospital'),
    ('T2', 'TEMPORARY',            'Temporary absence on holiday'),
    ('T3', 'TEMPORARY',            'Temporary accommodation while the foster carer is on holiday'),
    ('T4', 'TEMPORARY',            'Temporary accommodation of seven days or less'),
    ('U1', 'FAMILY_AND_FRIENDS',   'Foster placement with relative or friend, long term'),
    ('U2', 'FAMILY_AND_FRIENDS',   'Foster placement with relative or friend who is an approved adopter'),
    ('U3', 'FAMILY_AND_FRIENDS',   'Foster placement with relative or friend, not long term'),
    ('U4', 'FOSTER_CARE',          'Foster placement with other carer, long term'),
    ('U5', 'FOSTER_CARE',          'Foster placement with other carer who is an approved adopter'),
    ('U6', 'FOSTER_CARE',          'Foster placement with other carer, not long term'),
    ('Z1', 'OTHER',                'Other placement')
) as c (code, code_group, label);
