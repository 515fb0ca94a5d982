/// `./suite bench`: measures the started suite beside the plainest program that does the same on the same servers.
@NullMarked
package uk.safeguarding.suite.bench;

import org.jspecify.annotations.NullMarked;
