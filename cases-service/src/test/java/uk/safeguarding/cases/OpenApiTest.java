package uk.safeguarding.cases;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.OpenApiContract;

@QuarkusTest
class OpenApiTest extends OpenApiContract {}
