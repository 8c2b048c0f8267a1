package io.github.driftfire.engine.kit;

/** What bots are called. */
public final class BotNames {
    private static final String[] NAMES = {
        "Vesper", "Kestrel", "Juno", "Orrin", "Halley", "Sable", "Bracken", "Tycho", "Wren", "Cinder", "Mirach",
        "Dunlin", "Pike", "Isolde", "Rook", "Thessaly", "Corvin", "Ember", "Lysander", "Nova", "Quill", "Hadar",
        "Marlow", "Zephyr", "Ansel", "Petrel", "Ravenna", "Solace", "Umber", "Vale", "Yarrow", "Atlas"
    };

    private BotNames() {}

    /** A name for each bot of a room, 0 or more; no two are alike. The room's seed decides which name is the first. */
    public static String name(int bot, int seed) {
        int index = bot + (seed & 15);
        String name = NAMES[index % NAMES.length];
        int round = index / NAMES.length;
        return round == 0 ? name : name + " " + (round + 1);
    }
}
