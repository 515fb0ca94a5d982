package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.TokenContract;

@QuarkusTest
class TokenTest extends TokenContract {}
