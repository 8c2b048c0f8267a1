package io.github.driftfire.engine.kit;

/** What bots are called. */
public final class BotNames {
    private static final String[] NAMES = {
        "Vesper", "Kestrel", "Juno", "Orrin", "Halley", "Sable", "Bracken", "Tycho", "Wren", "Cinder", "Mirach",
        "Dunlin", "Pike", "Isolde", "Rook", "Thessaly", "Corvin", "Ember", "Lysander", "Nova", "Quill", "Hadar",
        "Marlow", "Zephyr", "Ansel", "Petrel", "Ravenna", "Solace", "Umber", "Vale", "Yarrow", "Atlas"
    };

    private BotNames() {}

    /** A name for each index of 0 or more; no two are alike. */
    public static String name(int index) {
        String name = NAMES[index % NAMES.length];
        int round = index / NAMES.length;
        return round == 0 ? name : name + " " + (round + 1);
    }
}
