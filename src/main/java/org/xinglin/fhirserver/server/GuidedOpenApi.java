package org.xinglin.fhirserver.server;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.openapi.OpenApiInterceptor;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Language;

/** The library's OpenAPI page, with bodies that are stored as they stand, and in the reader's language. */
final class GuidedOpenApi extends OpenApiInterceptor {

    private static final Pattern WRITTEN = Pattern.compile("/(?<type>[A-Z][A-Za-z]+)(?:/\\{id})?");
    private static final Pattern SUMMARY = Pattern.compile("(?<key>[a-z-]+): .*");

    private final OpenApiWords words = OpenApiWords.load();

    @Override
    protected OpenAPI generateOpenApi(ServletRequestDetails request) {
        OpenAPI api = super.generateOpenApi(request);
        boolean chinese = Language.of(request) == Language.ZH;
        api.getPaths().forEach((path, item) -> {
            Matcher written = WRITTEN.matcher(path);
            if (written.matches()) {
                fillIn(written.group("type"), item);
            }
            if (chinese) {
                item.readOperations().forEach(operation -> translate(operation, path));
            }
        });
        return api;
    }

    private void fillIn(String type, PathItem item) {
        words.example(type).ifPresent(json -> {
            // A new record gets its id from the server.
            fillIn(item.getPost(), json.replaceFirst("(?m)^  \"id\": .*\\n", ""));
            fillIn(item.getPut(), json);
        });
    }

    private static void fillIn(@Nullable Operation operation, String json) {
        if (operation != null && operation.getRequestBody() != null) {
            MediaType content = operation.getRequestBody().getContent().get(Constants.CT_FHIR_JSON_NEW);
            if (content != null) {
                content.setExample(json);
            }
        }
    }

    private void translate(Operation operation, String path) {
        Matcher summary = SUMMARY.matcher(operation.getSummary() == null ? "" : operation.getSummary());
        if (summary.matches()) {
            words.chinese(summary.group("key"), path.split("/", 3)[1]).ifPresent(operation::setSummary);
        }
    }
}
