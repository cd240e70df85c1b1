package org.xinglin.constitution.fhir;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.Item;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.kernel.Canonical;

/**
 * Writes out the answers to a constitution scale (contract, row "Questionnaires"): a coding without system gets it, an
 * integer becomes the coding, and items stand in the scale's order, as FHIR asks and as no score depends on. A response
 * that is complete is held against its profile.
 */
@Component
@Order(CompletionOrder.WHAT_IT_SAYS)
final class AnswerCompletion implements RecordCompletion {

    private static final String PROFILE = Canonical.definition("ConstitutionResponse");

    /** Of responses whose answers count. It may be asked about no status. */
    static final Set<QuestionnaireResponseStatus> COMPLETE =
            EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    private final Instruments instruments;

    AnswerCompletion(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public void complete(Resource record) {
        if (record instanceof QuestionnaireResponse response) {
            instruments.answeredBy(response).ifPresent(scale -> complete(response, scale));
        }
    }

    private static void complete(QuestionnaireResponse response, Instruments.Published scale) {
        response.getItem().forEach(AnswerCompletion::complete);
        List<String> order =
                scale.instrument().items().stream().map(Item::linkId).toList();
        response.getItem().sort(Comparator.comparingInt(item -> place(item, order)));
        if (COMPLETE.contains(response.getStatus()) && !response.getMeta().hasProfile(PROFILE)) {
            response.getMeta().addProfile(PROFILE);
        }
    }

    /** Behind all others where it is no item of the scale: it is there to be refused. */
    private static int place(QuestionnaireResponseItemComponent item, List<String> order) {
        int place = item.hasLinkId() ? order.indexOf(item.getLinkId()) : -1;
        return place < 0 ? order.size() : place;
    }

    private static void complete(QuestionnaireResponseItemComponent item) {
        for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
            if (answer.getValue() instanceof IntegerType integer && integer.hasValue()) {
                answer.setValue(new Coding().setSystem(Ig.ANSWER).setCode(integer.asStringValue()));
            } else if (answer.getValue() instanceof Coding coding && coding.hasCode() && !coding.hasSystem()) {
                coding.setSystem(Ig.ANSWER);
            }
            answer.getItem().forEach(AnswerCompletion::complete);
        }
        item.getItem().forEach(AnswerCompletion::complete);
    }
}
