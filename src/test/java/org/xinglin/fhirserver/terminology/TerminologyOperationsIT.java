package org.xinglin.fhirserver.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SharedServer;

/** Questions about codes that an integrator asks, of the release's terminology, of FHIR's and of one's own. */
class TerminologyOperationsIT {

    private static final String CONSTITUTIONS = Canonical.codeSystem("constitution-type");
    private static final String OWN = "https://hospital.example/" + UUID.randomUUID();

    @Test
    void aFilterFindsWordsOfEitherLanguage() {
        String url = Canonical.BASE + "ValueSet/constitution-type";

        assertThat(Asked.get("ValueSet/$expand", "url", url, "filter", "阳虚").plainCodes())
                .containsExactly("yang-deficiency");
        assertThat(Asked.get("ValueSet/$expand", "url", url, "filter", "QI  defi")
                        .plainCodes())
                .containsExactly("qi-deficiency");
        assertThat(Asked.get("ValueSet/$expand", "url", url, "filter", "nothing like it")
                        .total())
                .isZero();
        assertThat(Asked.get("ValueSet/$expand", "url", url, "displayLanguage", "en")
                        .codes()
                        .get(0)
                        .getDisplay())
                .isEqualTo("Balanced");
        assertThat(Asked.get("ValueSet/$expand", "url", url, "displayLanguage", "zh")
                        .codes()
                        .get(0)
                        .getDisplay())
                .isEqualTo("平和质");
        assertThat(Asked.get("ValueSet/$expand", "url", url, "count", "0").total())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"I10,true", "I10.x00,true", "I10.x00x002,true", "E11.900,true", "I11,false", "I100,false", "i10x,false"
    })
    void aRuleThatCannotBeListedStillTells(String code, String is) {
        Asked asked = Asked.get(
                "ValueSet/$validate-code",
                "url",
                Canonical.BASE + "ValueSet/chronic-condition-code",
                "system",
                "http://hl7.org/fhir/sid/icd-10",
                "code",
                code);

        assertThat(asked.said("result")).isEqualTo(is);
        assertThat(asked.said("message")).isNotEmpty();
    }

    @Test
    void aCodeIsFoundInEachWayToSayIt() {
        String url = "http://hl7.org/fhir/ValueSet/administrative-gender";
        Parameters concept = new Parameters();
        concept.addParameter().setName("url").setValue(new UriType(url));
        concept.addParameter()
                .setName("codeableConcept")
                .setValue(new CodeableConcept()
                        .addCoding(new Coding("https://hospital.example/sex", "1", null))
                        .addCoding(new Coding("http://hl7.org/fhir/administrative-gender", "male", null)));

        assertThat(Asked.post("ValueSet/$validate-code", concept).said("result"))
                .isEqualTo("true");
        assertThat(Asked.get("ValueSet/$validate-code", "url", url, "code", "male")
                        .said("system"))
                .isEqualTo("http://hl7.org/fhir/administrative-gender");
        assertThat(Asked.get("ValueSet/$validate-code", "url", url, "code", "男").said("result"))
                .isEqualTo("false");
        assertThat(Asked.get("ValueSet/$validate-code", "url", url, "code", "male", "display", "Female")
                        .said("message"))
                .isNotEmpty();
        assertThat(Asked.get("CodeSystem/$validate-code", "url", "http://unitsofmeasure.org", "code", "mm[Hg]")
                        .said("result"))
                .isEqualTo("true");
        assertThat(Asked.get("CodeSystem/$validate-code", "url", "http://unitsofmeasure.org", "code", "mmHG")
                        .said("result"))
                .isEqualTo("false");
        assertThat(Asked.get("CodeSystem/$lookup", "system", "http://unitsofmeasure.org", "code", "mmol/L")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "ValueSet/$expand 400",
                "ValueSet/$expand?url= 400",
                "ValueSet/$expand?url=http://nobody.example/set 404",
                "ValueSet/$expand?url=http://nobody.example/system?vs 404",
                "ValueSet/nobody/$expand 404",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&count=-1 400",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&count=many 400",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&offset=-1 400",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&activeOnly=maybe 400",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&displayLanguage=%21 400",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/all-languages 422",
                "ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/administrative-gender 400",
                "CodeSystem/$lookup?code=male 400",
                "CodeSystem/$lookup?system=http://nobody.example&code=1 404",
                "CodeSystem/$validate-code?url=http://nobody.example&code=1 404",
                "CodeSystem/$subsumes?system=http://hl7.org/fhir/administrative-gender&codeA=male 400",
                "CodeSystem/$subsumes?system=http://hl7.org/fhir/administrative-gender&codeA=male&codeB=none 404",
                "ConceptMap/$translate?url=http://nobody.example&system=a&code=b 404",
                "ConceptMap/$translate?system=http://nobody.example 400"
            })
    void whatCannotBeAnsweredSaysWhy(String address, int status) {
        Asked asked = Asked.of(SharedServer.get().get("/fhir/" + address));

        assertThat(asked.status()).isEqualTo(status);
        assertThat(asked.rules()).hasSize(1).noneMatch("internal-error"::equals);
    }

    @Test
    void onesOwnTerminologyIsAnsweredAsSoonAsItIsStored() {
        CodeSystem system = new CodeSystem();
        system.setUrl(OWN + "/kinds")
                .setVersion("1")
                .setName("Kinds")
                .setStatus(PublicationStatus.ACTIVE)
                .setContent(CodeSystemContentMode.COMPLETE);
        system.setValueSet(OWN + "/all-kinds");
        CodeSystem.ConceptDefinitionComponent animal =
                system.addConcept().setCode("animal").setDisplay("Animal");
        animal.addDesignation().setLanguage("zh").setValue("动物");
        animal.addConcept()
                .setCode("cat")
                .setDisplay("Cat")
                .addConcept()
                .setCode("kitten")
                .setDisplay("Kitten");
        system.addConcept()
                .setCode("dodo")
                .setDisplay("Dodo")
                .addProperty()
                .setCode("inactive")
                .setValue(new BooleanType(true));
        system.addProperty().setCode("inactive").setType(CodeSystem.PropertyType.BOOLEAN);
        ValueSet below = new ValueSet();
        below.setUrl(OWN + "/below").setStatus(PublicationStatus.ACTIVE);
        below.getCompose()
                .addInclude()
                .setSystem(system.getUrl())
                .addFilter()
                .setProperty("concept")
                .setOp(FilterOperator.DESCENDENTOF)
                .setValue("animal");
        ValueSet but = new ValueSet();
        but.setUrl(OWN + "/but").setStatus(PublicationStatus.ACTIVE);
        but.getCompose().addInclude().addValueSet(below.getUrl());
        but.getCompose().addExclude().setSystem(system.getUrl()).addConcept().setCode("kitten");

        store(system);
        store(below);
        store(but);

        assertThat(Asked.get("ValueSet/$expand", "url", OWN + "/kinds?vs").plainCodes())
                .containsExactly("animal", "cat", "kitten", "dodo");
        assertThat(Asked.get("ValueSet/$expand", "url", OWN + "/all-kinds", "activeOnly", "true")
                        .plainCodes())
                .containsExactly("animal", "cat", "kitten");
        assertThat(Asked.get("ValueSet/$expand", "url", below.getUrl()).plainCodes())
                .containsExactly("cat", "kitten");
        assertThat(Asked.get("ValueSet/$expand", "url", but.getUrl()).plainCodes())
                .containsExactly("cat");
        assertThat(Asked.get("ValueSet/$expand", "url", OWN + "/kinds?vs", "displayLanguage", "zh-CN", "count", "1")
                        .codes()
                        .get(0)
                        .getDisplay())
                .isEqualTo("动物");
        assertThat(Asked.get("CodeSystem/$subsumes", "system", system.getUrl(), "codeA", "animal", "codeB", "kitten")
                        .said("outcome"))
                .isEqualTo("subsumes");
        assertThat(Asked.get("CodeSystem/$subsumes", "system", system.getUrl(), "codeA", "cat", "codeB", "animal")
                        .said("outcome"))
                .isEqualTo("subsumed-by");
        assertThat(Asked.get("CodeSystem/$lookup", "system", system.getUrl(), "code", "dodo")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onesOwnMapTranslates() {
        ConceptMap map = new ConceptMap();
        map.setUrl(OWN + "/map").setStatus(PublicationStatus.ACTIVE);
        ConceptMap.ConceptMapGroupComponent group =
                map.addGroup().setSource(OWN + "/lab").setTarget("http://loinc.org");
        group.addElement().setCode("GLU").addTarget().setCode("14749-6").setEquivalence(ConceptMapEquivalence.WIDER);
        group.getUnmapped().setMode(ConceptMapGroupUnmappedMode.FIXED).setCode("unknown");
        store(map);

        assertThat(Asked.get("ConceptMap/$translate", "system", OWN + "/lab", "code", "GLU")
                        .said("result"))
                .isEqualTo("true");
        assertThat(Asked.get("ConceptMap/$translate", "url", map.getUrl(), "system", OWN + "/lab", "code", "else")
                        .said("result"))
                .isEqualTo("true");
        Parameters back = (Parameters) Asked.get(
                        "ConceptMap/$translate",
                        "url",
                        map.getUrl(),
                        "system",
                        "http://loinc.org",
                        "code",
                        "14749-6",
                        "reverse",
                        "true")
                .answer();
        assertThat(back.getParameter("match").getPart().get(0).getValue().primitiveValue())
                .isEqualTo("narrower");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*a){12}b", "(", "x"})
    void aPatternIsReadInBoundedTime(String pattern) {
        ValueSet set = new ValueSet();
        set.getCompose()
                .addInclude()
                .setSystem("http://hl7.org/fhir/sid/icd-10")
                .addFilter()
                .setProperty("code")
                .setOp(FilterOperator.REGEX)
                .setValue(pattern);
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("valueSet").setResource(set);
        parameters
                .addParameter()
                .setName("coding")
                .setValue(new Coding("http://hl7.org/fhir/sid/icd-10", "a".repeat(60), null));

        assertThat(Asked.post("ValueSet/$validate-code", parameters).status())
                .isEqualTo("x".equals(pattern) ? 200 : 422);
    }

    private static void store(Resource resource) {
        Posted.by(SharedServer.get().client(), resource);
    }
}
