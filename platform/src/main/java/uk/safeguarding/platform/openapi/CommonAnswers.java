package uk.safeguarding.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import uk.safeguarding.platform.record.Searches;

/// Adds to every operation, once and for all, what it shares with the others: the problems it can answer with, the
/// headers that it takes, and the token it needs.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final SortedMap<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "The request is malformed, or says no purpose of use",
            "401", "No valid token",
            "403", "The role, or the purpose, may not do this",
            "429", "Too many requests, or too many persons who are unknown; Retry-After says how many seconds to wait",
            "500", "The service failed; nothing was changed",
            "503", "The database or the audit is away; send it again later"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return; // the document of a service without operations
        }
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (path.startsWith("/v1/")) {
                        complete(path, method, operation);
                    }
                }));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean changes = method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PUT;
        ALWAYS.forEach((status, description) -> answer(operation, status, description));
        if (path.contains("{")) {
            answer(operation, "404", "No such record, or none that the caller may know of");
        }
        if (changes && !Searches.isSearch(path)) {
            answer(operation, "409", "The record's state, or another record, stands against it");
            answer(operation, "413", "The body is larger than 256 KiB");
            answer(operation, "422", "A practice or statutory rule forbids it; the code names the rule");
            header(operation, "Idempotency-Key", "UUID; the same key and body is carried out once in 24 hours", "uuid");
        }
        if (takes(operation, "If-Match")) {
            answer(operation, "412", "The record has changed since it was read");
            answer(operation, "428", "If-Match is missing");
        }
        if (!path.startsWith("/v1/events")) {
            purpose(operation);
        }
    }

    /// What Quarkus put there before (`Not Allowed`, `Bad Request`) has no content and is put right.
    private static void answer(Operation operation, String status, String description) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        if (known == null || known.getContent() == null) {
            APIResponse answer = OASFactory.createAPIResponse()
                    .description(description)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    "application/problem+json",
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
            operation.getResponses().addAPIResponse(status, answer);
        }
    }

    private static void purpose(Operation operation) {
        header(operation, "Purpose-Of-Use", "Why a person's record is read or changed", null)
                .getSchema()
                .setEnumeration(List.of(
                        "DIRECT_WORK",
                        "CP_ENQUIRY",
                        "CONFERENCE",
                        "REVIEW",
                        "ALLEGATION_MANAGEMENT",
                        "MASH_CHECK",
                        "STATUTORY_RETURN",
                        "AUDIT",
                        "SUBJECT_ACCESS",
                        "BREAK_GLASS"));
    }

    private static Parameter header(
            Operation operation, String name, String description, @org.jspecify.annotations.Nullable String format) {
        Schema schema =
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format);
        Parameter header = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(false)
                .schema(schema);
        List<Parameter> parameters =
                operation.getParameters() == null ? new ArrayList<>() : new ArrayList<>(operation.getParameters());
        parameters.add(header);
        operation.setParameters(parameters);
        return header;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> header.equals(p.getName()));
    }
}
