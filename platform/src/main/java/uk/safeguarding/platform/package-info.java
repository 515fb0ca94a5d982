@NullMarked
package uk.safeguarding.platform;

import org.jspecify.annotations.NullMarked;
