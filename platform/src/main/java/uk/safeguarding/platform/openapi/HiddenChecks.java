package uk.safeguarding.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.validation.constraints.AssertTrue;
import java.beans.Introspector;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Takes out of the schemas what only checks their fields: an `@AssertTrue` method is named like the getter of a field,
/// and is none.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HiddenChecks implements OASFilter {

    private final IndexView code;

    public HiddenChecks(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return; // the document of a service without operations
        }
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        code.getAnnotations(AssertTrue.class).stream()
                .map(AnnotationInstance::target)
                .filter(checked -> checked.kind() == AnnotationTarget.Kind.METHOD)
                .map(AnnotationTarget::asMethod)
                .forEach(check -> hide(check, schemas.get(check.declaringClass().simpleName())));
    }

    private static void hide(MethodInfo check, @Nullable Schema schema) {
        if (schema != null) {
            schema.removeProperty(Introspector.decapitalize(check.name().substring("is".length())));
        }
    }
}
