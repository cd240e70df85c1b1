package org.xinglin.fhirserver.validation;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Questionnaires that a client has stored, one plain and one with conditions and limits, and answers to them. */
final class StoredForms {

    private static final String LIVING = "http://hl7.org/fhir/administrative-gender";

    private StoredForms() {}

    static List<Questionnaire> all() {
        return List.of(plain(), conditional());
    }

    static List<QuestionnaireResponse> answered() {
        return List.of(
                answered("Questionnaire/living-plain"),
                answered("Questionnaire/living-plain|1"),
                answered("Questionnaire/living-conditional"),
                answered("Questionnaire/nobody-knows"));
    }

    /** Of another publisher, for whoever wants something beside forms. */
    static ImplementationGuide guide() {
        ImplementationGuide guide = new ImplementationGuide()
                .setUrl("https://hospital.invalid/ImplementationGuide/forms")
                .setName("Forms")
                .setStatus(PublicationStatus.ACTIVE)
                .setPackageId("invalid.hospital.forms");
        guide.addFhirVersion(FHIRVersion._4_0_1);
        return guide;
    }

    private static Questionnaire plain() {
        Questionnaire form = new Questionnaire()
                .setUrl("https://hospital.invalid/Questionnaire/living-plain")
                .setVersion("1")
                .setStatus(PublicationStatus.ACTIVE);
        form.setId("living-plain");
        QuestionnaireItemComponent group = form.addItem();
        ask(group, "home", QuestionnaireItemType.GROUP).setRequired(true);
        ask(group.addItem(), "alone", QuestionnaireItemType.BOOLEAN).setRequired(true);
        ask(group.addItem(), "help", QuestionnaireItemType.CHOICE)
                .setRepeats(true)
                .addAnswerOption()
                .setValue(new Coding(LIVING, "female", null));
        group.getItem().get(1).addAnswerOption().setValue(new Coding(LIVING, "male", null));
        ask(group.getItem().get(1).addItem(), "how-often", QuestionnaireItemType.INTEGER);
        ask(form.addItem(), "note", QuestionnaireItemType.DISPLAY);
        ask(form.addItem(), "since", QuestionnaireItemType.DATE);
        ask(form.addItem(), "weight", QuestionnaireItemType.DECIMAL);
        ask(form.addItem(), "words", QuestionnaireItemType.TEXT).setRequired(true);
        return form;
    }

    /** As the plain one, with conditions, options for text and limits, which are the validator's alone. */
    private static Questionnaire conditional() {
        Questionnaire form = plain().setUrl("https://hospital.invalid/Questionnaire/living-conditional");
        form.setId("living-conditional");
        form.getItem()
                .get(2)
                .addEnableWhen()
                .setQuestion("alone")
                .setOperator(QuestionnaireItemOperator.EQUAL)
                .setAnswer(new BooleanType(true));
        form.getItem().get(3).addExtension("http://hl7.org/fhir/StructureDefinition/maxValue", new DecimalType("60"));
        form.getItem().get(4).setMaxLength(4);
        return form;
    }

    private static QuestionnaireItemComponent ask(
            QuestionnaireItemComponent item, String linkId, QuestionnaireItemType type) {
        return item.setLinkId(linkId).setText("Question " + linkId).setType(type);
    }

    private static QuestionnaireResponse answered(String form) {
        QuestionnaireResponse response = new QuestionnaireResponse()
                .setQuestionnaire("https://hospital.invalid/" + form)
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setSubject(new Reference("Patient/resident-full"))
                .setAuthoredElement(new DateTimeType("2026-03-02T08:30:00+08:00"));
        QuestionnaireResponseItemComponent group = response.addItem().setLinkId("home");
        answer(group.addItem(), "alone", new BooleanType(true));
        QuestionnaireResponseItemComponent help = answer(group.addItem(), "help", new Coding(LIVING, "female", null));
        answer(help.getAnswerFirstRep().addItem(), "how-often", new IntegerType(3));
        help.addAnswer().setValue(new Coding(LIVING, "male", null));
        answer(response.addItem(), "since", new DateType("2026-03-01"));
        answer(response.addItem(), "weight", new DecimalType("57.5"));
        answer(response.addItem(), "words", new StringType("fine"));
        return response;
    }

    private static QuestionnaireResponseItemComponent answer(
            QuestionnaireResponseItemComponent item, String linkId, Type value) {
        item.setLinkId(linkId).setText("Question " + linkId).addAnswer().setValue(value);
        return item;
    }
}
