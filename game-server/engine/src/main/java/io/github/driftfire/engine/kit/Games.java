package io.github.driftfire.engine.kit;

import io.github.driftfire.model.game.GameName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The games of a server. They are found as {@link java.util.ServiceLoader} finds them, but one that fails does not hide the others, and the kit's
 * version is read before any class of a game is loaded.
 *
 * <p>Not thread-safe.
 */
public final class Games {
    /** Version of this package's API. */
    public static final String KIT_VERSION = "1";

    /** Name of the attribute of a game's manifest. */
    public static final String KIT_ATTRIBUTE = "Driftfire-Kit";

    private static final String SERVICE = "META-INF/services/" + GameProvider.class.getName();
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Map<String, GameProvider> byName = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Games() {}

    /** All games that a class loader sees. What is wrong with one is told by {@link #problems}. */
    public static Games find(ClassLoader loader) {
        Games games = new Games();
        Set<String> classes = new LinkedHashSet<>();
        try {
            for (URL services : Collections.list(loader.getResources(SERVICE))) {
                try {
                    games.read(services, classes);
                } catch (IOException e) {
                    games.problems.add(services + " cannot be read: " + e.getMessage());
                }
            }
        } catch (IOException e) {
            games.problems.add("no games can be found: " + e.getMessage());
        }
        classes.forEach(name -> games.make(name, loader));
        return games;
    }

    private void read(URL services, Set<String> classes) throws IOException {
        String root = services.toString().substring(0, services.toString().length() - SERVICE.length());
        String version = kitVersion(new URL(services, root + MANIFEST));
        if (!version.equals(KIT_VERSION)) {
            problems.add(root + " is for version " + version + " of the kit, and this server has " + KIT_VERSION);
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(services), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int comment = line.indexOf('#');
                String name = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!name.isEmpty()) {
                    classes.add(name);
                }
            }
        }
    }

    /** A folder of classes has no manifest: it is being worked on, with this kit. */
    private static String kitVersion(URL manifest) {
        try (InputStream in = open(manifest)) {
            String version = new Manifest(in).getMainAttributes().getValue(KIT_ATTRIBUTE);
            return version == null ? "0" : version;
        } catch (IOException e) {
            return KIT_VERSION;
        }
    }

    /** A cached connection would keep an undeployed application's jar open. */
    private static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private void make(String className, ClassLoader loader) {
        try {
            Object made = Class.forName(className, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
            add((GameProvider) made);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            problems.add("the game of " + className + " is left out: " + cause);
        }
    }

    private void add(GameProvider game) {
        String name = game.model().name();
        if (!GameName.isValid(name)) {
            leaveOut(
                    game,
                    "its name '" + name + "' must be 1 to 32 of a-z, 0-9 and -, begin with a letter, and be none of "
                            + new TreeSet<>(GameName.RESERVED));
            return;
        }
        if (game.model().presets().isEmpty()) {
            leaveOut(game, "it has no preset");
            return;
        }
        GameProvider other = byName.putIfAbsent(name, game);
        if (other != null) {
            leaveOut(
                    game, "its name " + name + " is that of " + other.getClass().getName());
        }
    }

    private void leaveOut(GameProvider game, String reason) {
        problems.add("the game of " + game.getClass().getName() + " is left out: " + reason);
    }

    /** One line for each game that is left out. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    public @Nullable GameProvider find(String name) {
        return byName.get(name);
    }

    public Collection<String> names() {
        return List.copyOf(byName.keySet());
    }
}
