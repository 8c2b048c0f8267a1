package io.github.driftfire.engine.kit;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The games that an operator has put into a folder, as jars. A game's classes, while it is being worked on, may be the folder themselves.
 *
 * <p>One class loader for all of them, under the application's: a game's jar may carry libraries, but no class of the server.
 */
public final class GamesFolder {
    private static final String DEFAULT_NAME = "games";

    private final List<String> problems = new ArrayList<>();
    private final ClassLoader loader;

    private GamesFolder(ClassLoader loader) {
        this.loader = loader;
    }

    /** No folder: only what the application brings itself. */
    public static GamesFolder none(ClassLoader application) {
        return new GamesFolder(application);
    }

    /** @throws IOException if the folder cannot be listed */
    public static GamesFolder open(Path folder, ClassLoader application) throws IOException {
        NavigableSet<Path> jars = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        }
        List<URL> addresses = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("META-INF/services"))) {
            addresses.add(address(folder));
        }
        for (Path jar : jars) {
            // A class loader passes over a file that it cannot read, without a word.
            try {
                new JarFile(jar.toFile()).close();
                addresses.add(address(jar));
            } catch (IOException e) {
                problems.add(jar + " is left out, it cannot be read as a jar: " + e.getMessage());
            }
        }
        GamesFolder games = new GamesFolder(new URLClassLoader("games", addresses.toArray(URL[]::new), application));
        games.problems.addAll(problems);
        return games;
    }

    /** The folder beside the jar that holds a class; {@code null} if there is none, or no jar. */
    public static @Nullable Path beside(Class<?> main) {
        CodeSource source = main.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            Path folder = jar.resolveSibling(DEFAULT_NAME);
            return Files.isRegularFile(jar) && Files.isDirectory(folder) ? folder : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    public ClassLoader loader() {
        return loader;
    }

    /** One line for each file that is no jar. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private static URL address(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
