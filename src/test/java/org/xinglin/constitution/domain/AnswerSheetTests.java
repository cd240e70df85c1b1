package org.xinglin.constitution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.constitution.fhir.ReleasedScales;
import org.xinglin.kernel.Sex;

/** Which answers are scored, which are faults, and which items apply to whom: on the scale of GB/T 46939. */
class AnswerSheetTests {

    private static final String FOR_WOMEN = "G17";
    private static final String FOR_MEN = "G18";

    private final Instrument scale = ReleasedScales.instrument("constitution-gbt46939-2025");

    @Test
    void aWomanAnswersTheWomensItem() {
        AnswerSheet sheet = read(Sex.FEMALE, answered(FOR_WOMEN));

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.ignored()).isEmpty();
        assertThat(sheet.sexByAnswer()).isFalse();
        assertThat(sheet.counted()).hasSize(26).containsKey(FOR_WOMEN);
    }

    @Test
    void theItemOfTheOtherSexIsIgnored() {
        AnswerSheet sheet = read(Sex.MALE, answered(FOR_WOMEN, FOR_MEN));

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.ignored()).containsExactly(FOR_WOMEN);
        assertThat(sheet.counted()).hasSize(26).containsKey(FOR_MEN).doesNotContainKey(FOR_WOMEN);
    }

    @Test
    void theItemOfTheOwnSexMayNotBeMissing() {
        AnswerSheet sheet = read(Sex.MALE, answered(FOR_WOMEN));

        assertThat(sheet.faults()).containsExactly(new Fault(Fault.Kind.MISSING, FOR_MEN, ""));
        assertThat(sheet.ignored()).containsExactly(FOR_WOMEN);
    }

    @Test
    void whereTheSexIsNotKnownTheItemThatWasAnsweredTells() {
        AnswerSheet sheet = read(Sex.UNKNOWN, answered(FOR_MEN));

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.sexByAnswer()).isTrue();
        assertThat(sheet.counted()).containsKey(FOR_MEN);
    }

    @Test
    void whereTheSexIsNotKnownBothOrNeitherIsAFault() {
        assertThat(read(Sex.UNKNOWN, answered(FOR_WOMEN, FOR_MEN)).faults())
                .containsExactly(new Fault(
                        Fault.Kind.SEX_UNDETERMINED, List.of(FOR_WOMEN, FOR_MEN), FOR_WOMEN + ", " + FOR_MEN));
        AnswerSheet neither = read(Sex.UNKNOWN, answered());
        assertThat(neither.faults())
                .containsExactly(new Fault(Fault.Kind.SEX_UNDETERMINED, List.of(FOR_WOMEN, FOR_MEN), ""));
        assertThat(neither.ignored()).isEmpty();
        assertThat(neither.sexByAnswer()).isFalse();
    }

    @Test
    void theElderlyFormAsksBothSexesTheSame() {
        Instrument elderly = ReleasedScales.instrument("constitution-elderly-33");
        List<Answer> answers = elderly.items().stream()
                .map(item -> new Answer(item.linkId(), "2"))
                .toList();

        AnswerSheet sheet = AnswerSheet.read(elderly, answers, Sex.UNKNOWN);

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.sexByAnswer()).isFalse();
        assertThat(sheet.counted()).hasSize(33);
    }

    @Test
    void onlyTheAnswersThatAreOfferedCount() {
        for (String given : List.of("0", "6", "2.5", "", "３", "1 ", "-1", "string 3")) {
            List<Answer> answers = new ArrayList<>(answered(FOR_WOMEN));
            answers.set(0, new Answer("G01", given));

            assertThat(read(Sex.FEMALE, answers).faults())
                    .as(given)
                    .containsExactly(new Fault(Fault.Kind.NOT_OFFERED, "G01", given));
        }
        for (String given : List.of("1", "5")) {
            List<Answer> answers = new ArrayList<>(answered(FOR_WOMEN));
            answers.set(0, new Answer("G01", given));

            assertThat(read(Sex.FEMALE, answers).counted()).containsEntry("G01", Integer.valueOf(given));
        }
    }

    @Test
    void anItemIsAnsweredOnce() {
        List<Answer> answers = new ArrayList<>(answered(FOR_WOMEN));
        answers.add(new Answer("G01", "4"));

        assertThat(read(Sex.FEMALE, answers).faults())
                .containsExactly(new Fault(Fault.Kind.ANSWERED_TWICE, "G01", "4"));
    }

    private AnswerSheet read(Sex sex, List<Answer> answers) {
        return AnswerSheet.read(scale, answers, sex);
    }

    /** All items for everybody, and some of those for one sex. */
    private List<Answer> answered(String... ofOneSex) {
        return scale.items().stream()
                .filter(item -> item.sex() == null || List.of(ofOneSex).contains(item.linkId()))
                .map(item -> new Answer(item.linkId(), "3"))
                .toList();
    }
}
