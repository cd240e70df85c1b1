package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.xinglin.kernel.Canonical;

/**
 * What a practitioner has said about a label stays when it is concluded anew: an override until he reviews it, a
 * confirmation as long as the label that he confirmed is the one that follows.
 */
final class LabelKeeping {

    static final String OVERRIDDEN = "overridden-label";
    static final String LEAD_LEVEL = "lead-level";

    private static final String COMPONENTS = Canonical.codeSystem("chronic-component");

    private LabelKeeping() {}

    /** Written over a conclusion of whatever kind that is stored ({@link org.xinglin.derivation.Superseding}). */
    static Observation keep(Observation stored, Observation concluded) {
        if (stored.getStatus() == ObservationStatus.ENTEREDINERROR
                || !stored.hasPerformer()
                || !Conclusion.MANAGEMENT_LABEL.isSaidBy(concluded.getCode())) {
            return concluded;
        }
        if (component(stored, OVERRIDDEN).isPresent()) {
            return overridden(stored, concluded);
        }
        if (value(stored).equals(value(concluded))) {
            concluded.setStatus(ObservationStatus.FINAL);
            concluded.setPerformer(stored.getPerformer());
        }
        return concluded;
    }

    /**
     * The level that leads by a label, as it will stand.
     *
     * @param before conclusions that are stored
     * @param concluded those that follow now
     * @param label its id
     * @return nothing where there is no such label
     */
    static Optional<String> lead(List<Observation> before, List<Observation> concluded, String label) {
        return withId(concluded, label)
                .map(follows -> withId(before, label)
                        .map(stored -> keep(stored, follows.copy()))
                        .orElse(follows))
                .flatMap(stands -> component(stands, LEAD_LEVEL))
                .map(level ->
                        level.getValueCodeableConcept().getCodingFirstRep().getCode());
    }

    private static Optional<Observation> withId(List<Observation> conclusions, String id) {
        return conclusions.stream()
                .filter(each -> id.equals(each.getIdElement().getIdPart()))
                .findFirst();
    }

    private static Observation overridden(Observation stored, Observation concluded) {
        CodeableConcept follows = concluded.getValueCodeableConcept();
        concluded.setStatus(ObservationStatus.FINAL);
        concluded.setPerformer(stored.getPerformer());
        concluded.setNote(stored.getNote());
        concluded.setValue(stored.getValue());
        concluded.getComponent().clear();
        component(stored, LEAD_LEVEL).ifPresent(concluded::addComponent);
        concluded.addComponent(component(OVERRIDDEN, follows));
        return concluded;
    }

    static ObservationComponentComponent component(String code, CodeableConcept value) {
        ObservationComponentComponent component = new ObservationComponentComponent();
        component.getCode().addCoding().setSystem(COMPONENTS).setCode(code);
        return component.setValue(value);
    }

    static Optional<ObservationComponentComponent> component(Observation label, String code) {
        return label.getComponent().stream()
                .filter(component -> component.getCode().hasCoding(COMPONENTS, code))
                .findFirst();
    }

    static String value(Observation label) {
        return label.getValueCodeableConcept().getCodingFirstRep().getCode();
    }
}
