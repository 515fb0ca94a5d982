/// The test kit of the services: a real PostgreSQL and Kafka, a database and topics of one's own, and signed tokens.
///
/// A service that has this on its test class path needs no annotation but `@QuarkusTest`: every such test finds the
/// infrastructure configured, and the application starts once for the whole module. Plain tests can use
/// [uk.safeguarding.platform.testing.TestDatabase] and [uk.safeguarding.platform.testing.TestKafka] as they are.
package uk.safeguarding.platform.testing;
