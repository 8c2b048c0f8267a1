package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.model.arena.ClassUnlock;

/** What upgrades and classes are called, and what they do, for players. By their numbers in the model. */
final class UpgradeTexts {
    private static final String[] NAMES = {
        Texts.of("Hull"),
        Texts.of("Shield"),
        Texts.of("Engine"),
        Texts.of("Turn rate"),
        Texts.of("Fire rate"),
        Texts.of("Shot speed"),
        Texts.of("Energy"),
        Texts.of("Magnet"),
        Texts.of("Spread"),
        Texts.of("Mines"),
        Texts.of("Homing"),
        Texts.of("Ram")
    };

    private static final String[] EFFECTS = {
        Texts.of("20 points more, mended at once"),
        Texts.of("15 points more"),
        Texts.of("Thrust and boost are stronger"),
        Texts.of("Turns faster"),
        Texts.of("Shoots more often"),
        Texts.of("Shots fly faster and farther"),
        Texts.of("Boost lasts longer"),
        Texts.of("Collects from farther away"),
        Texts.of("One more shot at once"),
        Texts.of("Two mines, and more with time"),
        Texts.of("Shots turn towards enemies"),
        Texts.of("Ramming hurts them, not you")
    };

    private static final String[] CLASSES = {
        Texts.of("Interceptor"), Texts.of("Brawler"), Texts.of("Lancer"), Texts.of("Miner")
    };

    private static final String[] CLASS_EFFECTS = {
        Texts.of("Fast and light"),
        Texts.of("Slow, with a strong hull"),
        Texts.of("Makes its own lance charges"),
        Texts.of("Breaks rocks, collects from afar")
    };

    private UpgradeTexts() {}

    /** What a locked class takes. */
    static String unlocking(int shipClass) {
        String least = Integer.toString(ClassUnlock.least(shipClass));
        return ClassUnlock.kind(shipClass) == ClassUnlock.KILLS
                ? Texts.of("{0} kills in one life", least)
                : Texts.of("Reach a score of {0}", least);
    }

    static String name(int upgrade) {
        return NAMES[upgrade];
    }

    static String effect(int upgrade) {
        return EFFECTS[upgrade];
    }

    static String shipClass(int shipClass) {
        return CLASSES[shipClass];
    }

    static String classEffect(int shipClass) {
        return CLASS_EFFECTS[shipClass];
    }
}
