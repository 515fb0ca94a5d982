package uk.safeguarding.suite.delivery;

import java.util.UUID;

/// One change of one record: what a command was acknowledged for, and what a fact tells.
record Happening(UUID recordId, long revision) {}
