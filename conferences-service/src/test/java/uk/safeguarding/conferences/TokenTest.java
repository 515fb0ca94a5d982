package uk.safeguarding.conferences;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.TokenContract;

@QuarkusTest
class TokenTest extends TokenContract {}
