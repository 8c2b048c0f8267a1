package io.github.driftfire.devloop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Entry point. Works in the folder of a game's project, until the process is ended. */
public final class DevLoop {
    private static final String USAGE =
            "usage: DevLoop <Java release> <game> <class of its screen> [options of the server]";
    private static final String SERVER = "io.github.driftfire.standalone.Main";

    private final WatchedFiles sources;
    private final SourceCompiler compiler;
    private final PageCompiler page;
    private final StagedFiles staged;
    private final ServerProcess server;

    private DevLoop(String release, String game, String screen, List<String> serverOptions) {
        Path java = Path.of("src/main/java"), resources = Path.of("src/main/resources");
        Path staging = Path.of("target/play"), classes = Path.of("target/classes");
        String classPath = System.getProperty("java.class.path");
        sources = new WatchedFiles(List.of(java, resources));
        compiler = new SourceCompiler(java, resources, staging, classPath, release);
        page = new PageCompiler(screen, staging, Path.of("META-INF/resources", game, "client.js"));
        staged = new StagedFiles(staging, classes);
        server = new ServerProcess(command(classPath, classes, game, serverOptions));
    }

    /** @param args see {@link #USAGE}; the options may be one argument, with blanks between them */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 3 || Arrays.asList(args).subList(0, 3).stream().anyMatch(String::isBlank)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        List<String> options = Arrays.stream(args)
                .skip(3)
                .flatMap(each -> Arrays.stream(each.strip().split(" +")))
                .filter(each -> !each.isEmpty())
                .toList();
        new DevLoop(args[0], args[1], args[2], options).run();
    }

    private static List<String> command(String classPath, Path classes, String game, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        // To be up soon counts here, more than to be fast.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, SERVER));
        command.addAll(List.of("--dev", "--games", classes.toString(), "--room", game + "=" + game));
        command.addAll(options);
        return command;
    }

    private void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "devloop-stop"));
        while (true) {
            sources.look();
            build();
            sources.awaitChange();
        }
    }

    /** What does not compile changes nothing: page and server stay those of the last build that did. */
    private void build() throws IOException {
        long start = System.nanoTime();
        if (!compiler.compile()) {
            say("it does not compile; the game of before plays on");
            return;
        }
        Set<GamePart> changed = server.isAlive() ? staged.changed() : EnumSet.allOf(GamePart.class);
        if (changed.contains(GamePart.PAGE) && !page.compile()) {
            say("the page does not compile; the game of before plays on");
            return;
        }
        staged.install();
        if (changed.contains(GamePart.SERVER)) {
            server.restart();
        }
        say("compiled " + changed + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    /** Any thread. */
    static void say(String line) {
        System.out.println("play: " + line);
    }
}
