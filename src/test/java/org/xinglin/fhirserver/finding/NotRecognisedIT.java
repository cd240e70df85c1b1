package org.xinglin.fhirserver.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.fhirserver.localcode.Laboratory.part;
import static org.xinglin.fhirserver.localcode.Laboratory.primitive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.localcode.Laboratory;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** An integrator's list of what its records have to say to be understood (contract, row "Stored, not understood"). */
class NotRecognisedIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private final Laboratory laboratory = new Laboratory(SERVER);

    @Test
    void saysWhatIsNotUnderstoodAndWhatItProbablyIs() {
        laboratory.send(laboratory.result("FPG-1", "空腹血糖", "6.1"));
        Observation last = laboratory.send(laboratory.result("FPG-1", "空腹血糖", "6.2"));

        List<ParametersParameterComponent> items = laboratory.notRecognised();

        assertThat(items).hasSize(1);
        ParametersParameterComponent item = items.get(0);
        assertThat(item.getName()).isEqualTo("item");
        assertThat(primitive(item, "type")).isEqualTo("Observation");
        assertThat(primitive(item, "system")).isEqualTo(laboratory.system());
        assertThat(primitive(item, "code")).isEqualTo("FPG-1");
        assertThat(primitive(item, "text")).isEqualTo("空腹血糖");
        assertThat(primitive(item, "reason")).isEqualTo("local-code");
        assertThat(primitive(item, "count")).isEqualTo("2");
        assertThat(primitive(item, "first")).isLessThan(primitive(item, "last"));
        assertThat(((Reference) part(item, "example").orElseThrow()).getReference())
                .isEqualTo("Observation/" + last.getIdElement().getIdPart());
        assertThat(((Coding) part(item, "suggestion").orElseThrow()).getCode()).isEqualTo("14771-0");
        assertThat(primitive(item, "remedy")).contains("ConceptMap").contains("请");
    }

    @Test
    void countsForWhoManagesTheResidentWhereNoOrganisationPerformed() {
        Patient managed = SyntheticResident.aResident().build();
        managed.setManagingOrganization(new Reference("Organization/" + laboratory.organization()));
        Condition diagnosis = new Condition().setSubject(new Reference(Posted.by(laboratory.client(), managed)));
        diagnosis.getCode().setText("高血压");
        Posted.by(laboratory.client(), diagnosis);

        assertThat(laboratory.notRecognised())
                .extracting(item -> primitive(item, "type") + " " + primitive(item, "text"))
                .containsExactly("Condition 高血压");
    }

    @Test
    void isNarrowedByTimeTypeAndCount() {
        laboratory.send(laboratory.result("A1", "甲", "6.1"));
        laboratory.send(laboratory.result("A2", "乙", "6.1"));
        laboratory.send(laboratory.result("A2", "乙", "6.3"));

        assertThat(laboratory.notRecognised("_count=1"))
                .extracting(item -> primitive(item, "code"))
                .containsExactly("A2");
        assertThat(laboratory.notRecognised("_count=0")).isEmpty();
        assertThat(laboratory.notRecognised("type=Condition")).isEmpty();
        assertThat(laboratory.notRecognised("type=Observation")).hasSize(2);
        assertThat(laboratory.notRecognised("since=2020-01-01")).hasSize(2);
        assertThat(laboratory.notRecognised("since=2020")).hasSize(2);
        assertThat(laboratory.notRecognised("since=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(SERVER.get("/fhir/$not-recognised?since=gestern").statusCode())
                .isEqualTo(400);
        assertThat(SERVER.get("/fhir/$not-recognised?_count=-1").statusCode()).isEqualTo(400);
        assertThat(SERVER.get("/fhir/$not-recognised?nonsense=1").statusCode()).isEqualTo(400);
    }

    @Test
    void countsExactlyWhatManyWriteAtOnceAndNothingThatIsRefused() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String value = "5." + i;
            sent.add(senders.submit(() -> laboratory
                    .send(laboratory.result("GLU", "血糖", value))
                    .getIdElement()
                    .getIdPart()));
            sent.add(senders.submit(() -> refused()));
        }
        List<String> stored = new ArrayList<>();
        for (Future<String> each : sent) {
            stored.add(each.get());
        }
        stored.removeIf(String::isEmpty);
        senders.shutdown();
        assertThat(laboratory.timesNotRecognised("GLU")).isEqualTo(40);

        laboratory.client().delete().resourceById("Observation", stored.get(0)).execute();
        Observation understood = laboratory.read(stored.get(1));
        understood.getCode().addCoding().setSystem("http://loinc.org").setCode(Laboratory.GLUCOSE);
        laboratory.client().update().resource(understood).execute();
        Observation again = laboratory.read(stored.get(2));
        again.getCode().getCodingFirstRep().setDisplay("葡萄糖");
        laboratory.client().update().resource(again).execute();

        assertThat(laboratory.timesNotRecognised("GLU")).isEqualTo(38);
    }

    private String refused() {
        Observation result = laboratory.result("GLU", "血糖", "5.1");
        result.setStatus(null);
        assertThat(Refusal.of(() -> laboratory.send(result)).status()).isEqualTo(422);
        return "";
    }
}
