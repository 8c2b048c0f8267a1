package io.github.driftfire.client.hud;

/** What upgrades and classes are called, and what they do, for players. By their numbers in the model. */
final class UpgradeTexts {
    private static final String[] NAMES = {
        "Hull",
        "Shield",
        "Engine",
        "Turn rate",
        "Fire rate",
        "Shot speed",
        "Energy",
        "Magnet",
        "Spread",
        "Mines",
        "Homing",
        "Ram"
    };

    private static final String[] EFFECTS = {
        "20 points more, mended at once",
        "15 points more",
        "Thrust and boost are stronger",
        "Turns faster",
        "Shoots more often",
        "Shots fly faster and farther",
        "Boost lasts longer",
        "Collects from farther away",
        "One more shot at once",
        "Two mines, and more with time",
        "Shots turn towards enemies",
        "Ramming hurts them, not you"
    };

    private static final String[] CLASSES = {"Interceptor", "Brawler", "Lancer", "Miner"};

    private static final String[] CLASS_EFFECTS = {
        "Fast and light", "Slow, with a strong hull", "Makes its own lance charges", "Breaks rocks, collects from afar"
    };

    private UpgradeTexts() {}

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
