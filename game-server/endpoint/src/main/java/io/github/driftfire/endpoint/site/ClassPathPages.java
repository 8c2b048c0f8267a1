package io.github.driftfire.endpoint.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages that are among the classes, in {@code META-INF/resources} of their jars or of folders. */
public final class ClassPathPages implements PageSource {
    private static final String ROOT = "META-INF/resources";

    /** A jar need not have entries for its folders, so a folder is found by a file that it has. */
    private static final List<String> LANDMARKS = List.of("index.html", "client.js", "page.js");

    private final ClassLoader loader;
    private final boolean changes;

    /** @param changes see {@link #changes} */
    public ClassPathPages(ClassLoader loader, boolean changes) {
        this.loader = loader;
        this.changes = changes;
    }

    @Override
    public boolean changes() {
        return changes;
    }

    @Override
    public @Nullable InputStream open(String path) {
        return loader.getResourceAsStream(ROOT + path);
    }

    @Override
    public Collection<String> list(String folder) throws IOException {
        NavigableSet<String> paths = new TreeSet<>();
        for (String landmark : LANDMARKS) {
            for (URL url : Collections.list(loader.getResources(ROOT + folder + landmark))) {
                URLConnection connection = url.openConnection();
                connection.setUseCaches(false);
                if (connection instanceof JarURLConnection jar) {
                    listJar(jar, folder, paths);
                } else if (url.getProtocol().equals("file")) {
                    listFolder(parent(url), folder, paths);
                }
            }
        }
        return paths;
    }

    private static void listJar(JarURLConnection connection, String folder, Collection<String> paths)
            throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(ROOT + folder))
                    .forEach(name -> paths.add(name.substring(ROOT.length())));
        }
    }

    private static void listFolder(Path path, String folder, Collection<String> paths) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            paths.add(folder + path.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static Path parent(URL file) throws IOException {
        try {
            return Path.of(file.toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
