/// Real servers for the demonstration and the tests, started from Maven artifacts as processes of their own.
///
/// [uk.safeguarding.embedded.EmbeddedPostgres] and [uk.safeguarding.embedded.EmbeddedKafka] are what a launcher uses;
/// [uk.safeguarding.embedded.EmbeddedMain] is the command line for tests. Nothing here is for real data: the servers
/// listen on the loopback address only, and there is one of each.
package uk.safeguarding.embedded;
