package org.xinglin.acceptance;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/**
 * The validator's rules for some types that stand in no profile (InstanceValidator.checkSpecials). Of each, only what
 * plainly breaks none of them passes; where the rules are many, as for terminology, the type is in doubt as a whole.
 */
final class SpecialRules {

    /** Types whose own rules are not looked at here. */
    private static final Set<String> DOUBTFUL = Set.of(
            "Bundle",
            "Parameters",
            "CapabilityStatement",
            "CodeSystem",
            "ConceptMap",
            "OperationDefinition",
            "SearchParameter",
            "StructureDefinition",
            "StructureMap",
            "ValueSet");

    /** The validator has rules of publication for what HL7 itself defines. */
    private static final String HL7 = "http://hl7.org/fhir/";

    private final Definitions definitions;
    private final ResponseCheck responses;

    SpecialRules(Definitions definitions) {
        this.definitions = definitions;
        this.responses = new ResponseCheck(definitions);
    }

    /** Returns if a resource certainly keeps the rules of its type, and raises a doubt otherwise. */
    void check(Resource resource) {
        if (DOUBTFUL.contains(resource.fhirType())) {
            throw Doubt.SPECIAL_TYPE.raised();
        }
        if (resource instanceof MetadataResource definition
                && definition.hasUrl()
                && definition.getUrl().startsWith(HL7)) {
            throw Doubt.SPECIAL_TYPE.raised();
        }
        if (resource instanceof QuestionnaireResponse response) {
            responses.check(response);
        } else if (!isPlain(resource)) {
            throw Doubt.SPECIAL_TYPE.raised();
        }
    }

    private boolean isPlain(Resource resource) {
        if (resource instanceof Questionnaire form) {
            Set<String> links = new HashSet<>();
            return !form.hasDerivedFrom() && form.getItem().stream().allMatch(question -> isPlain(question, links));
        }
        if (resource instanceof Measure measure) {
            return !measure.hasLibrary()
                    && measure.getGroup().stream().noneMatch(Measure.MeasureGroupComponent::hasStratifier);
        }
        if (resource instanceof MeasureReport report) {
            return isUnknown(report);
        }
        return !(resource instanceof ImplementationGuide guide) || !guide.hasDependsOn();
    }

    /** A link id that no other question has, no condition on others, no answers from a value set, at any depth. */
    private static boolean isPlain(QuestionnaireItemComponent question, Set<String> links) {
        return question.hasLinkId()
                && links.add(question.getLinkId())
                && !question.hasEnableWhen()
                && !question.hasAnswerValueSet()
                && question.getItem().stream().allMatch(below -> isPlain(below, links));
    }

    /** A report of a known measure is held against that; without one there is nothing to hold it against. */
    private boolean isUnknown(MeasureReport report) {
        String measure = report.getMeasure();
        return measure == null || (measure.indexOf('#') < 0 && definitions.measure(measure) == null);
    }
}
