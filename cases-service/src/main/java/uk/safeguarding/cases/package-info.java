@NullMarked
package uk.safeguarding.cases;

import org.jspecify.annotations.NullMarked;
