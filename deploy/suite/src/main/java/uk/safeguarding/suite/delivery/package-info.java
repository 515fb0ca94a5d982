/// The proof of delivery: a load of clients that know what they were acknowledged, the killing of every part beneath
/// it, and the comparison with what has become of it in reporting.
///
/// [uk.safeguarding.suite.delivery.Kills] is the whole.
package uk.safeguarding.suite.delivery;
