package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestTokenTest {

    @Test
    void has_the_permissions_that_the_realm_gives_the_role() throws IOException {
        JsonNode claims = claims(TestToken.as("iro").sign());
        assertThat(texts(claims.at("/resource_access/cases-service/roles")))
                .contains("CASES__REVIEW__RW", "CASES__REVIEW__RO", "CASES__CHILD__RO")
                .doesNotContain("CASES__CHILD__RW");
        assertThat(texts(claims.get("aud"))).contains("cases-service", "reporting-service");
        assertThat(texts(claims(TestToken.as("conference-admin").sign()).get("aud")))
                .contains("cases-service")
                .doesNotContain("reporting-service");
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("iro");
        assertThat(claims.get("localAuthority").asText()).isEqualTo("E06000017");
        assertThat(claims.get("staffId").asText()).isEqualTo("IRO");
    }

    @Test
    void can_be_of_two_roles_and_of_another_authority() throws IOException {
        JsonNode claims = claims(
                TestToken.as("iro").and("performance-lead").in("E08000018").sign());
        assertThat(texts(claims.get("aud"))).contains("cases-service", "reporting-service");
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("iro", "performance-lead");
        assertThat(claims.get("localAuthority").asText()).isEqualTo("E08000018");
    }

    @Test
    void can_lack_a_claim_or_be_out_of_date() throws IOException {
        JsonNode claims =
                claims(TestToken.as("iro").without("localAuthority").expired().sign());
        assertThat(claims.has("localAuthority")).isFalse();
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong())).isBefore(Instant.now());
    }

    @Test
    void is_refused_for_a_role_that_the_realm_does_not_have() {
        assertThatThrownBy(() -> TestToken.as("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
