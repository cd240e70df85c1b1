package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The constitution form of an elderly resident, filled in at the village clinic.
 *
 * @param by the clinic's id
 * @param answers 1 to 5, in the order of the form's items
 */
public record ConstitutionForm(LocalDateTime at, String by, List<Integer> answers) {

    /** 6 minus the answer: how an item is answered that asks for the opposite. */
    private static final int LOWEST_AND_HIGHEST = 6;

    public ConstitutionForm {
        answers = List.copyOf(answers);
    }

    /** The form that a resident has filled in last, if he is old enough and was asked. */
    static Optional<ConstitutionForm> of(
            Resident resident, ConstitutionAnswers model, List<Integer> hours, LocalDate today, Chance chance) {
        boolean asked = chance.happens(model.assessed());
        LocalDateTime at = today.minusDays(chance.between(1, model.withinDays()))
                .atTime(hours.get(chance.below(hours.size())), 30);
        if (!asked || resident.ageOn(at.toLocalDate()) < model.fromAge()) {
            return Optional.empty();
        }
        List<Integer> speaking = model.speaking().getOrDefault(model.leanings().draw(chance), List.of());
        List<Integer> answers = new ArrayList<>();
        for (int item = 1; item <= model.items(); item++) {
            Weights<Integer> weights = speaking.contains(item) ? model.leaningAnswers() : model.otherAnswers();
            int answer = weights.draw(chance);
            answers.add(item == 1 ? LOWEST_AND_HIGHEST - answer : answer);
        }
        return Optional.of(new ConstitutionForm(at, resident.village().clinic(), answers));
    }
}
