package io.github.driftfire.engine.kit;

import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.GameName;
import io.github.driftfire.model.protocol.WorldSettings;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Map<String, String> jars = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Games() {}

    /** All games that a class loader sees. What is wrong with one is told by {@link #problems}. */
    public static Games find(ClassLoader loader) {
        Games games = new Games();
        // A provider's class and the jar that names it.
        Map<String, String> providers = new LinkedHashMap<>();
        try {
            Set<String> seen = new HashSet<>();
            for (URL services : Collections.list(loader.getResources(SERVICE))) {
                // A container may list an address twice.
                if (seen.add(services.toString())) {
                    games.read(services, providers);
                }
            }
        } catch (IOException e) {
            games.problems.add("no games can be found: " + oneLine(e));
        }
        providers.forEach((className, jar) -> games.make(className, jar, loader));
        return games;
    }

    /** These games and no others, without a search. */
    public static Games of(GameProvider... providers) {
        Games games = new Games();
        for (GameProvider provider : providers) {
            games.add(provider, "");
        }
        return games;
    }

    private void read(URL services, Map<String, String> providers) {
        String root = services.toString().substring(0, services.toString().length() - SERVICE.length());
        String jar = jar(root);
        try {
            String version = kitVersion(services, root);
            if (version.isEmpty()) {
                leaveOut(jar, "its manifest lacks " + KIT_ATTRIBUTE + ": " + KIT_VERSION);
                return;
            }
            if (!version.equals(KIT_VERSION)) {
                leaveOut(jar, "it is for version " + version + " of the kit, and this server has " + KIT_VERSION);
                return;
            }
            for (String className : classNames(services)) {
                String other = providers.putIfAbsent(className, jar);
                if (other != null) {
                    leaveOut(jar, className + " is in " + other + " as well");
                }
            }
        } catch (IOException e) {
            leaveOut(jar, "it cannot be read: " + oneLine(e));
        }
    }

    private static List<String> classNames(URL services) throws IOException {
        List<String> names = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(services), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int comment = line.indexOf('#');
                String name = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /**
     * Empty for a jar that names none, which has an address of its own form on each server. A folder of classes has no manifest: it is being
     * worked on, with this kit.
     */
    private static String kitVersion(URL services, String root) throws IOException {
        try (InputStream in = open(new URL(services, root + MANIFEST))) {
            String version = new Manifest(in).getMainAttributes().getValue(KIT_ATTRIBUTE);
            return version == null ? "" : version.strip();
        } catch (FileNotFoundException e) {
            return root.matches(".*\\.jar!?/") ? "" : KIT_VERSION;
        }
    }

    /** A cached connection would keep an undeployed application's jar open. */
    private static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private void make(String className, String jar, ClassLoader loader) {
        try {
            Class<?> provider = Class.forName(className, true, loader);
            if (GameProvider.class.isAssignableFrom(provider)) {
                add((GameProvider) provider.getDeclaredConstructor().newInstance(), jar);
            } else {
                leaveOut(jar, className + " is no " + GameProvider.class.getSimpleName());
            }
        } catch (ClassNotFoundException e) {
            leaveOut(jar, "its services file names " + className + ", and there is no such class");
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            leaveOut(jar, className + " fails with " + oneLine(e.getCause() == null ? e : e.getCause()));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            leaveOut(jar, className + " fails with " + oneLine(e));
        }
    }

    private void add(GameProvider game, String jar) {
        GameModel model = game.model();
        String name = model.name();
        if (!GameName.isValid(name)) {
            leaveOut(
                    jar,
                    "its name '" + name + "' must be 1 to " + GameName.MAX_CHARS
                            + " of a-z, 0-9 and -, begin with a letter, and be none of "
                            + new TreeSet<>(GameName.RESERVED));
        } else if (model.presets().isEmpty()) {
            leaveOut(jar, "it has no preset");
        } else if (!answers(game, model)) {
            leaveOut(jar, "its title, options, facts, goals, bots or world are missing");
        } else if (!wrongGoal(game).isEmpty()) {
            leaveOut(jar, wrongGoal(game));
        } else if (byName.putIfAbsent(name, game) == null) {
            jars.put(name, jar);
        } else {
            leaveOut(jar, "there is a game " + name + " in " + jars.get(name));
        }
    }

    /** Asks for all that the plan of a room needs: what throws here would keep the other games from running later. */
    private static boolean answers(GameProvider game, GameModel model) {
        WorldSettings usual = model.defaultSettings();
        return game.defaultBots(usual) >= 0
                && isThere(game.title())
                && isThere(game.options())
                && isThere(game.facts())
                && isThere(game.goals())
                && isThere(game.world(usual, 1));
    }

    /** What is wrong with one of the game's goals; empty if nothing is. */
    private static String wrongGoal(GameProvider game) {
        Set<String> names = new HashSet<>();
        for (Goal goal : game.goals()) {
            if (!game.facts().contains(goal.fact())) {
                return "its goal '" + goal.name() + "' is of fact "
                        + goal.fact().name() + ", which must be one of its facts";
            }
            if (!names.add(goal.name())) {
                return "it has two goals '" + goal.name() + "'";
            }
        }
        return "";
    }

    /** A game may be compiled without a check for null. */
    private static boolean isThere(@Nullable Object answer) {
        return answer != null;
    }

    private void leaveOut(String jar, String reason) {
        problems.add("a game is left out, of " + jar + ": " + reason);
    }

    /** As an operator knows it, of an address such as {@code jar:file:/games/orbs.jar!/}. */
    private static String jar(String root) {
        return root.replaceFirst("^(?:jar:)?(?:file:)?", "").replaceFirst("!?/$", "");
    }

    private static String oneLine(Throwable problem) {
        return problem.toString().replaceAll("[\\p{Cntrl}]+", " ");
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
