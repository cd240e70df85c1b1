package org.xinglin.chronic.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the rules advise to refer somebody for: alarms that are open, and control that has been lacking. */
final class ReferralAdvices {

    private static final List<String> DISEASES = List.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM);

    private final ContactRules rules;
    private final Person person;
    private final Map<String, Control> controls;
    private final List<Episode> episodes;

    ReferralAdvices(ContactRules rules, Person person, Map<String, Control> controls, List<Episode> episodes) {
        this.rules = rules;
        this.person = person;
        this.controls = controls;
        this.episodes = episodes;
    }

    /** By disease, an alarm before what has lasted longer. An alarm is about one disease, for who has neither about its first. */
    List<ReferralAdvice> all() {
        List<ReferralAdvice> all = new ArrayList<>();
        for (String disease : DISEASES) {
            episodes.stream()
                    .filter(Episode::open)
                    .filter(episode -> disease.equals(disease(episode)))
                    .map(episode -> alarmed(disease, episode))
                    .forEach(all::add);
            Control control = controls.get(disease);
            if (control != null && rules.asksForReferral(control)) {
                all.add(new ReferralAdvice(
                        disease,
                        control.begunBy(),
                        control.since(),
                        false,
                        Stream.of(Stream.of(control.begunBy()), control.from().stream(), control.contacts().stream())
                                .flatMap(each -> each)
                                .distinct()
                                .toList(),
                        rules.refer().rule()));
            }
        }
        return all;
    }

    /** Of the diseases that an alarm matters to the first that is diagnosed, so that there is one referral for it. */
    private String disease(Episode episode) {
        List<String> concerned = DISEASES.stream().filter(episode::concerns).toList();
        return concerned.stream()
                .filter(person::has)
                .findFirst()
                .or(() -> concerned.stream().findFirst())
                .orElse(DiseaseCode.HYPERTENSION);
    }

    private ReferralAdvice alarmed(String disease, Episode episode) {
        return new ReferralAdvice(
                disease,
                episode.alarms().get(0).reading(),
                episode.first(),
                true,
                episode.alarms().stream()
                        .flatMap(alarm -> alarm.records().stream())
                        .distinct()
                        .toList(),
                rules.alarm().rule());
    }
}
