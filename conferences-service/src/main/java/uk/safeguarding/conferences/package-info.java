@NullMarked
package uk.safeguarding.conferences;

import org.jspecify.annotations.NullMarked;
