package uk.safeguarding.conferences.conference;

import uk.safeguarding.platform.record.Because;

/// What child protection plans hear of, in the same transaction.
public sealed interface ConferenceHappening {

    Conference conference();

    /// It decided about each child.
    record Held(Conference conference) implements ConferenceHappening {}

    /// The reviews that it owes were scheduled.
    record Followed(Conference conference) implements ConferenceHappening {}

    /// Its day, or a category, may be others now.
    record Corrected(Conference conference, Because why) implements ConferenceHappening {}

    /// It was not held after all; what it decided is undone.
    record Voided(Conference conference, Because why) implements ConferenceHappening {}
}
