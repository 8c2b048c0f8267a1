package io.github.driftfire.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main classes of every module, read from its {@code target/classes}. */
final class CompiledModules {
    private static final Path ROOT = Path.of(System.getProperty("driftfire.root"));

    private static final List<String> MODULES = List.of(
            "shared-model",
            "game-client-web/netcode",
            "game-client-web/kit",
            "game-client-web/arena",
            "game-server/engine",
            "game-server/store",
            "game-server/arena",
            "game-server/endpoint",
            "game-server/headless",
            "game-server/standalone");

    private CompiledModules() {}

    static JavaClasses all() {
        return new ClassFileImporter()
                .importPaths(MODULES.stream().map(CompiledModules::classesOf).toList());
    }

    static Stream<Path> classFilesOf(String module) {
        try (Stream<Path> files = Files.walk(classesOf(module))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classesOf(String module) {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(classes + " is missing: build all modules (mvn verify, or -am)");
        }
        return classes;
    }
}
