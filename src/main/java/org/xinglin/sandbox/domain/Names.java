package org.xinglin.sandbox.domain;

import java.util.List;

/**
 * How people are called.
 *
 * @param surnames with how common each is
 * @param generations by year of birth, ascending
 */
public record Names(String version, String source, Weights<String> surnames, List<Generation> generations) {

    /**
     * Given names of those born in a year or later.
     *
     * @param oneCharacter share of given names of a single character
     * @param male characters of men's names
     * @param female characters of women's names
     */
    public record Generation(int bornFrom, double oneCharacter, String male, String female) {}

    String givenName(Sex sex, int born, Chance chance) {
        Generation generation = generations.get(0);
        for (Generation later : generations) {
            if (later.bornFrom() <= born) {
                generation = later;
            }
        }
        String characters = sex == Sex.MALE ? generation.male() : generation.female();
        String first = character(characters, chance);
        return chance.happens(generation.oneCharacter()) ? first : first + character(characters, chance);
    }

    private static String character(String characters, Chance chance) {
        int at = chance.below(characters.length());
        return characters.substring(at, at + 1);
    }
}
