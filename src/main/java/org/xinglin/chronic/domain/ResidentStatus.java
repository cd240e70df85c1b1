package org.xinglin.chronic.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a resident stands, by one policy set: what follows from all that is known, whatever order it came in.
 *
 * @param grade of the latest visit; for anybody with an office pressure
 * @param elsewhere the latest pressure of each setting outside the office; for anybody
 * @param evidence visits that are evidence for hypertension, of somebody who is not diagnosed; else none
 * @param risk for those with hypertension and an office pressure
 * @param controls by disease, of those that are diagnosed and something is known of
 * @param label for those with a diagnosis of whom something is known
 * @param due by disease, of those that are diagnosed; of hypertension else, when the pressure is to be measured again
 * @param episodes of alarms, ended or open
 * @param referrals what the rules advise to refer for, at this moment
 */
public record ResidentStatus(
        Optional<PressureRules.Graded> grade,
        List<PressureRules.TakenElsewhere> elsewhere,
        List<Visit> evidence,
        Optional<Risk> risk,
        Map<String, Control> controls,
        Optional<Labelled> label,
        Map<String, Due> due,
        List<Episode> episodes,
        List<ReferralAdvice> referrals) {

    public ResidentStatus {
        elsewhere = List.copyOf(elsewhere);
        evidence = List.copyOf(evidence);
        controls = Map.copyOf(controls);
        due = Map.copyOf(due);
        episodes = List.copyOf(episodes);
        referrals = List.copyOf(referrals);
    }

    /** How a disease is controlled; nothing where it is not diagnosed, or nothing is known. */
    public Optional<Control> controlOf(String disease) {
        return Optional.ofNullable(controls.get(disease));
    }

    /** When the next contact about a disease is due; nothing where no rule asks for one. */
    public Optional<Due> dueOf(String disease) {
        return Optional.ofNullable(due.get(disease));
    }
}
