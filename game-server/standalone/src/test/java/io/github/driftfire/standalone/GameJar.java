package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.model.game.GameModel;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** The jar of a game that this build does not have: the arena's rules by another name, compiled here. */
final class GameJar {
    private static final String PROVIDER = """
            package com.example;

            import io.github.driftfire.arena.ArenaProvider;
            import io.github.driftfire.engine.Game;
            import io.github.driftfire.engine.kit.*;
            import io.github.driftfire.model.arena.ArenaGameModel;
            import io.github.driftfire.model.game.*;
            import io.github.driftfire.model.protocol.WorldSettings;
            import io.github.driftfire.model.state.Model;

            public final class SumoProvider implements GameProvider, GameModel {
                private final ArenaGameModel arena = new ArenaGameModel();

                @Override public GameModel model() { return this; }
                @Override public String name() { return "sumo"; }
                @Override public WorldSettings defaultSettings() { return arena.defaultSettings(); }
                @Override public Model model(WorldSettings settings) { return arena.model(settings); }
                @Override public Steering steering(WorldSettings settings) { return arena.steering(settings); }
                @Override public java.util.List<ConfigOption> options() { return new ArenaProvider().options(); }
                @Override public Game open(RoomSettings settings) { return new ArenaProvider().open(settings); }
            }
            """;
    private static final String BROKEN = PROVIDER.replace("SumoProvider", "BrokenProvider")
            .replace("return \"sumo\";", "return \"broken\";")
            .replace("return new ArenaProvider().open(settings);", "throw new IllegalStateException(\"no luck\");");

    private GameJar() {}

    /** A game named sumo, with a page of its own. */
    static void sumo(Path jar, Map<String, String> page) throws IOException {
        write(jar, Games.KIT_VERSION, "com.example.SumoProvider", PROVIDER, page);
    }

    /** A game named broken, whose rooms fail to open. */
    static void broken(Path jar) throws IOException {
        write(jar, Games.KIT_VERSION, "com.example.BrokenProvider", BROKEN, Map.of());
    }

    /** A game for another version of the kit. */
    static void old(Path jar) throws IOException {
        write(jar, "0", "com.example.SumoProvider", PROVIDER, Map.of());
    }

    private static void write(Path jar, String kitVersion, String provider, String source, Map<String, String> page)
            throws IOException {
        Path work = Files.createTempDirectory(jar.getParent(), "compiled");
        String classFile = provider.replace('.', '/') + ".class";
        Path sourceFile = work.resolve(provider.substring(provider.lastIndexOf('.') + 1) + ".java");
        Files.writeString(sourceFile, source);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath(), "-d", work.toString(), sourceFile.toString());
        assertTrue(failed == 0, "the game compiles");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Games.KIT_ATTRIBUTE, kitVersion);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/services/" + GameProvider.class.getName(), bytes(provider));
        entries.put(classFile, Files.readAllBytes(work.resolve(classFile)));
        page.forEach((path, text) -> entries.put("META-INF/resources" + path, bytes(text)));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String classPath() {
        return Stream.of(GameProvider.class, GameModel.class, io.github.driftfire.arena.ArenaGame.class)
                .map(GameJar::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
