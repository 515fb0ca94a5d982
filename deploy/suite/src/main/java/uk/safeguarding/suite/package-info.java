/// The launcher behind `./suite`: starts the whole suite for a demonstration, gives tokens of its users, and is what
/// acceptance tests and benchmarks start.
///
/// [uk.safeguarding.suite.Suite] is the whole, [uk.safeguarding.suite.Part] one process of it. Not for real data: one
/// server of each kind, on the loopback address, with secrets in files.
package uk.safeguarding.suite;
