package org.xinglin.sandbox.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.xinglin.kernel.Canonical;

/**
 * Stands in the store from the first transaction of a county on and says which county it is, so that a loading that was
 * broken off goes on with the same people, on another day, too. That the county is complete is written last.
 *
 * @param today the day on which the county's ages and histories count
 * @param residents how many are stored at least; 0 while the first loading is under way
 * @param steps how many steps of the county's requests are stored; 0 where all are, since the county is complete
 */
public record CountyMark(long seed, LocalDate today, int residents, int steps) {

    static final String ID = "sandbox-county";

    private static final String SEED = Canonical.identifiers("sandbox-seed");
    private static final String RESIDENTS = Canonical.identifiers("sandbox-residents");
    private static final String STEPS = Canonical.identifiers("sandbox-steps");

    public CountyMark(long seed, LocalDate today, int residents) {
        this(seed, today, residents, 0);
    }

    public boolean isComplete() {
        return residents > 0;
    }

    CountyMark completeWith(int more) {
        return new CountyMark(seed, today, Math.max(residents, more));
    }

    CountyMark after(int done) {
        return new CountyMark(seed, today, residents, done);
    }

    Basic resource() {
        Basic basic = new Basic();
        basic.setId(ID);
        basic.addIdentifier().setSystem(SEED).setValue(Long.toString(seed));
        if (isComplete()) {
            basic.addIdentifier().setSystem(RESIDENTS).setValue(Integer.toString(residents));
        }
        if (steps > 0) {
            basic.addIdentifier().setSystem(STEPS).setValue(Integer.toString(steps));
        }
        basic.setCode(new CodeableConcept().setText("示范县（虚构数据）"));
        basic.setCreatedElement(new DateType(today.toString()));
        return basic;
    }

    /** @throws IllegalStateException if somebody has put something else in its place */
    static CountyMark of(Basic basic) {
        String seed = identifier(basic, SEED)
                .orElseThrow(() -> new IllegalStateException("Basic/" + ID + " does not name the county's seed"));
        return new CountyMark(
                Long.parseLong(seed),
                LocalDate.parse(basic.getCreatedElement().getValueAsString()),
                identifier(basic, RESIDENTS).map(Integer::parseInt).orElse(0),
                identifier(basic, STEPS).map(Integer::parseInt).orElse(0));
    }

    private static Optional<String> identifier(Basic basic, String system) {
        return basic.getIdentifier().stream()
                .filter(identifier -> system.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }
}
