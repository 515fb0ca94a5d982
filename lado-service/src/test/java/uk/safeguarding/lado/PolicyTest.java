package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.PolicyContract;

@QuarkusTest
class PolicyTest extends PolicyContract {}
