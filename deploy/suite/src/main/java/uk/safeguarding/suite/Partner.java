package uk.safeguarding.suite;

import java.util.Locale;
import java.util.Map;

/// The partner agencies whose systems the realm knows, a client each.
public enum Partner {
    /// Leicestershire Police, by the Home Office's code.
    POLICE("33"),
    /// Leicester, Leicestershire and Rutland Integrated Care Board, by the NHS's code.
    HEALTH("QK1"),
    /// Rutland's schools, by the authority's number at the Department for Education.
    EDUCATION("857");

    private final String organisationCode;

    Partner(String organisationCode) {
        this.organisationCode = organisationCode;
    }

    String organisationCode() {
        return organisationCode;
    }

    /// The client in Keycloak.
    String client() {
        return "partner-" + name().toLowerCase(Locale.ROOT);
    }

    /// The key by which its system authenticates itself, made when it is first asked for.
    ClientKey key(Secrets secrets) {
        return secrets.clientKey("partners/" + client());
    }

    /// What the realm file leaves open about it.
    Map<String, String> placeholders(Secrets secrets) {
        return Map.of(
                "PARTNER_" + name() + "_ORGANISATION_CODE",
                organisationCode,
                "PARTNER_" + name() + "_JWKS",
                key(secrets).jwks());
    }
}
