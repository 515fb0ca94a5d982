package uk.safeguarding.cases.delivery;

import java.util.UUID;

/// One change of one record: what a command was acknowledged for, and what an event tells.
record Happening(UUID recordId, long revision) {}
