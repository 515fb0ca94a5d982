@NullMarked
package uk.safeguarding.reporting;

import org.jspecify.annotations.NullMarked;
