@NullMarked
package uk.safeguarding.lado;

import org.jspecify.annotations.NullMarked;
