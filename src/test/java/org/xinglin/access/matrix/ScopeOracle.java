package org.xinglin.access.matrix;

import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRuleOp;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRuleOpClassifier;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleFinished;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.RuleBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.XinglinServer;

/**
 * HAPI's own {@link AuthorizationInterceptor} as a second opinion: its rules are made from a token's scopes and the residents
 * that its bearer reaches, and are asked about each resource that our server has shown or taken, in this process.
 *
 * <p>It can judge the type and the kind of interaction, and whether a resource is in the Patient compartment (FHIR R4) of
 * somebody within reach. It cannot judge what stands in no such compartment (organisations, teams, posts, tasks, definitions, a
 * resident who is not stored yet: for it the scope alone decides), cases, emergencies, roles, nor what a search leaves out: it sees what was shown, not what was counted.
 */
final class ScopeOracle {

    private final AuthorizationInterceptor rules;

    /**
     * @param scopes what the token says
     * @param residents ids of those within reach; null for all there are
     */
    ScopeOracle(String scopes, @Nullable Collection<String> residents) {
        List<IAuthRule> list = rules(scopes, residents);
        rules = new AuthorizationInterceptor(PolicyEnum.DENY) {
            @Override
            public List<IAuthRule> buildRuleList(RequestDetails request) {
                return list;
            }
        };
        rules.setFlags(Set.of());
    }

    private static List<IAuthRule> rules(String scopes, @Nullable Collection<String> residents) {
        List<IAuthRule> list = new ArrayList<>();
        for (String scope : scopes.split(" ")) {
            String[] parts = scope.substring(scope.indexOf('/') + 1).split("\\.");
            Set<String> types = parts[0].equals("*")
                    ? new TreeSet<>(XinglinServer.fhirContext().getResourceTypes())
                    : Set.of(parts[0]);
            // What "*" never means.
            types.stream()
                    .filter(type -> !type.equals("AuditEvent") || parts[0].equals(type))
                    .forEach(type -> allow(list, type, parts[1], residents));
        }
        return list;
    }

    private static void allow(
            List<IAuthRule> list, String type, String letters, @Nullable Collection<String> residents) {
        if (letters.matches(".*[rs].*")) {
            list.addAll(rule(IAuthRuleBuilderRule::read, type, residents));
        }
        if (letters.contains("c")) {
            // A resident who has no id yet is in no compartment.
            list.addAll(rule(IAuthRuleBuilderRule::create, type, type.equals("Patient") ? null : residents));
        }
        if (letters.contains("u")) {
            list.addAll(rule(IAuthRuleBuilderRule::write, type, residents));
        }
        if (letters.contains("d")) {
            list.addAll(rule(IAuthRuleBuilderRule::delete, type, residents));
        }
    }

    /** By a builder of its own: one that has made a rule for creating makes no other for writing. */
    private static List<IAuthRule> rule(
            Function<IAuthRuleBuilderRule, IAuthRuleBuilderRuleOp> operation,
            String type,
            @Nullable Collection<String> residents) {
        IAuthRuleBuilderRuleOpClassifier rule = operation
                .apply(new RuleBuilder().allow())
                .resourcesOfType(
                        XinglinServer.fhirContext().getResourceDefinition(type).getImplementingClass());
        IAuthRuleFinished finished = residents == null || !ofResidents(type)
                ? rule.withAnyId()
                : rule.inCompartment(
                        "Patient",
                        residents.stream().map(id -> new IdType("Patient", id)).toList());
        return finished.build();
    }

    /** Teams and groups of the matrix are an organisation's; a Provenance is of its target, which no compartment says. */
    private static boolean ofResidents(String type) {
        return !Set.of("CareTeam", "Group", "AuditEvent", "Provenance").contains(type)
                && (type.equals("Patient")
                        || !XinglinServer.fhirContext()
                                .getResourceDefinition(type)
                                .getSearchParamsForCompartmentName("Patient")
                                .isEmpty());
    }

    boolean mayRead(Resource shown) {
        return decide(RestOperationTypeEnum.READ, null, shown, Pointcut.SERVER_OUTGOING_RESPONSE);
    }

    boolean mayWrite(RestOperationTypeEnum operation, Resource written) {
        return decide(operation, written, null, Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED);
    }

    private boolean decide(
            RestOperationTypeEnum operation, @Nullable Resource in, @Nullable Resource out, Pointcut pointcut) {
        Resource resource = in == null ? out : in;
        SystemRequestDetails request = new SystemRequestDetails();
        request.setFhirContext(XinglinServer.fhirContext());
        request.setRestOperationType(operation);
        request.setResourceName(resource == null ? null : resource.fhirType());
        IdType id = resource == null || !resource.hasId()
                ? null
                : new IdType(resource.fhirType(), resource.getIdElement().getIdPart());
        request.setId(id);
        return rules.applyRulesAndReturnDecision(operation, request, in, id, out, pointcut)
                        .getDecision()
                == PolicyEnum.ALLOW;
    }
}
