package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.OpenApiContract;

@QuarkusTest
class OpenApiTest extends OpenApiContract {}
