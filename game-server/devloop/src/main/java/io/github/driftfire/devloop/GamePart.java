package io.github.driftfire.devloop;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** What a file of a game's jar is for. */
enum GamePart {
    /** The page's script is compiled from it. */
    PAGE,

    /** The server loads it. */
    SERVER;

    private static final String PAGES_FOLDER = "META-INF/resources/";
    private static final String PAGE_PACKAGE = "io/github/driftfire/kit/";
    private static final String SERVER_PACKAGE = "io/github/driftfire/engine/";

    /**
     * A class that uses neither browser nor engine is for both.
     *
     * @param path below the folder of classes, with slashes
     */
    static Set<GamePart> of(String path, byte[] content) {
        if (path.startsWith(PAGES_FOLDER)) {
            // Served as it is.
            return EnumSet.noneOf(GamePart.class);
        }
        if (!path.endsWith(".class")) {
            return EnumSet.of(SERVER);
        }
        // Names are in a class file as they are.
        String names = new String(content, StandardCharsets.ISO_8859_1);
        if (names.contains(PAGE_PACKAGE)) {
            return EnumSet.of(PAGE);
        }
        return names.contains(SERVER_PACKAGE) ? EnumSet.of(SERVER) : EnumSet.allOf(GamePart.class);
    }
}
