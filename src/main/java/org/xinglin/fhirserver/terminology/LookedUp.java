package org.xinglin.fhirserver.terminology;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The answer to {@code $lookup}. */
record LookedUp(KnownSystem system, Concept concept, String language) {

    /** @param wanted the properties to tell; empty for all of them */
    Parameters told(Set<String> wanted) {
        Parameters answer = new Parameters();
        answer.addParameter(
                "name",
                system.codes()
                        .map(codes -> codes.system().getName())
                        .filter(name -> !name.isBlank())
                        .orElse(system.url()));
        Optional.ofNullable(concept.version()).ifPresent(version -> answer.addParameter("version", version));
        Optional.ofNullable(concept.display(language)).ifPresent(display -> answer.addParameter("display", display));
        answer.addParameter("abstract", concept.isAbstract());
        concept.definition().getDesignation().forEach(each -> designation(answer, each));
        if (concept.definition().hasDefinition() && isWanted("definition", wanted)) {
            property(answer, "definition", new StringType(concept.definition().getDefinition()));
        }
        if (isWanted("inactive", wanted) && concept.isInactive()) {
            property(answer, "inactive", new org.hl7.fhir.r4.model.BooleanType(true));
        }
        concept.definition().getProperty().stream()
                .filter(each -> isWanted(each.getCode(), wanted) && !"inactive".equals(each.getCode()))
                .forEach(
                        each -> property(answer, each.getCode(), each.getValue().copy()));
        return answer;
    }

    private static boolean isWanted(String property, Set<String> wanted) {
        return wanted.isEmpty() || wanted.contains(property);
    }

    private static void property(Parameters answer, String code, Type value) {
        ParametersParameterComponent property = answer.addParameter().setName("property");
        property.addPart().setName("code").setValue(new CodeType(code));
        property.addPart().setName("value").setValue(value);
    }

    private static void designation(Parameters answer, ConceptDefinitionDesignationComponent word) {
        ParametersParameterComponent designation = answer.addParameter().setName("designation");
        if (word.hasLanguage()) {
            designation.addPart().setName("language").setValue(new CodeType(word.getLanguage()));
        }
        if (word.hasUse()) {
            designation.addPart().setName("use").setValue(word.getUse());
        }
        designation.addPart().setName("value").setValue(new StringType(word.getValue()));
    }
}
