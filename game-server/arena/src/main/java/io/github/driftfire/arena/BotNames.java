package io.github.driftfire.arena;

/** What bots are called. */
final class BotNames {
    private static final String[] NAMES = {
        "Vesper", "Kestrel", "Juno", "Orrin", "Halley", "Sable", "Bracken", "Tycho", "Wren", "Cinder", "Mirach",
        "Dunlin", "Pike", "Isolde", "Rook", "Thessaly", "Corvin", "Ember", "Lysander", "Nova", "Quill", "Hadar",
        "Marlow", "Zephyr", "Ansel", "Petrel", "Ravenna", "Solace", "Umber", "Vale", "Yarrow", "Atlas"
    };

    private BotNames() {}

    static String name(int index) {
        String name = NAMES[index % NAMES.length];
        int round = index / NAMES.length;
        return round == 0 ? name : name + " " + (round + 1);
    }
}
