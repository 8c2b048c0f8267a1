package io.github.driftfire.devloop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a game's sources, and puts its resources beside the classes. */
final class SourceCompiler {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path sources;
    private final Path resources;
    private final Path output;
    private final List<String> options;

    SourceCompiler(Path sources, Path resources, Path output, String classPath, String release) {
        this.sources = sources;
        this.resources = resources;
        this.output = output;
        options = List.of("-d", output.toString(), "-cp", classPath, "--release", release, "-proc:none", "-g");
    }

    /** Answers whether it compiles; the compiler prints what is wrong, with file and line. */
    boolean compile() throws IOException {
        clear();
        for (Path file : below(resources)) {
            Path copy = output.resolve(resources.relativize(file));
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file, copy);
        }
        List<Path> java = below(sources).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            return compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> old = Files.exists(output) ? Files.walk(output) : Stream.empty()) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.createDirectories(output);
    }

    /** Files only. */
    static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
