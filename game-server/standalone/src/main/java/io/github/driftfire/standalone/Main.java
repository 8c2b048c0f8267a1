package io.github.driftfire.standalone;

import io.github.driftfire.engine.kit.RoomPlan;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.results.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Entry point of the runnable jar: reads the options, starts the server, and ends it with the process. */
public final class Main {
    private static final Logger LOG = System.getLogger(Main.class.getName());

    /** What {@link #run} answers instead of an exit code while a server runs. */
    private static final int RUNNING = -1;

    private static final int LONGEST_STOP_SECONDS = 15;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        OutOfMemoryExit.install();
        int code = run(args, System.getenv(), System.out, System.err);
        if (code != RUNNING) {
            System.exit(code);
        }
        // The server runs until a signal ends the process.
        new CountDownLatch(1).await();
    }

    /** Answers an exit code, or {@link #RUNNING}. */
    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        Options options = new Options();
        EnvironmentDefaults defaults = new EnvironmentDefaults(environment, args);
        CommandLine line = new CommandLine(options)
                .setDefaultValueProvider(defaults)
                .setParameterExceptionHandler((problem, ignored) -> {
                    err.println(UsageErrors.about(problem, defaults));
                    return ExitCode.USAGE;
                })
                .setExecutionStrategy(parsed -> {
                    Integer help = CommandLine.executeHelpRequest(parsed);
                    return help != null ? help : start(options, defaults, out, err);
                });
        Options.addTo(line.getCommandSpec());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        return line.execute(args);
    }

    private static int start(Options options, EnvironmentDefaults defaults, PrintStream out, PrintStream err) {
        Logs.configure(options.logLevel());
        // Before a game that is missing ends the start.
        options.problems().forEach(problem -> LOG.log(Level.WARNING, problem));
        RoomPlan plan = options.plan();
        ServerSettings settings = options.settings(plan);
        defaults.ignored().forEach(line -> LOG.log(Level.INFO, line));
        ThreadRenice renice = new ThreadRenice();
        if (options.renice()) {
            // Before the start, which on one core has to share it with the compilers.
            renice.ofCompilers();
        }
        DriftfireServer server;
        try {
            server = new DriftfireServer(settings);
        } catch (IllegalStateException e) {
            err.println(UsageErrors.line(String.valueOf(e.getMessage())));
            settings.store().close();
            return ExitCode.SOFTWARE;
        }
        try {
            server.start();
        } catch (IOException e) {
            err.println(UsageErrors.about(options, e));
            settings.store().close();
            return ExitCode.SOFTWARE;
        }
        closeAtShutdown(server, options.drainSeconds());
        Store store = settings.store().await();
        if (!(store instanceof MemoryStore)) {
            LOG.log(Level.INFO, () -> "results are kept " + store.describe());
        }
        out.println("Driftfire is up: " + options.address(server.port()) + " (" + plan.describe(server.rooms()) + ")");
        if (options.renice()) {
            // Again: those that began meanwhile may have taken after one that was not nice yet.
            renice.ofCompilers();
            if (settings.tls() == null) {
                renice.ofSelectors();
            }
            out.println(renice.report());
        }
        return RUNNING;
    }

    /**
     * At a signal the server drains for so many seconds, or until the second signal, and is closed; the process ends also when that hangs.
     */
    private static void closeAtShutdown(DriftfireServer server, int drainSeconds) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean told = new AtomicBoolean();
        StopSignals.handle(code -> {
            if (told.getAndSet(true)) {
                server.drain().skip();
            } else {
                // Before the exit, whose hooks end the log too, and on a thread of its own: the signal's must be free
                // for the next one.
                new Thread(
                                () -> {
                                    server.drain().await(drainSeconds);
                                    System.exit(code);
                                },
                                "driftfire-exit")
                        .start();
            }
        });
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                // Where no signal has led here.
                                server.drain().await(drainSeconds);
                                server.close();
                            } finally {
                                closed.countDown();
                            }
                        },
                        "driftfire-stop"));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            int seconds = server.drain().isOver() ? 0 : drainSeconds;
                            try {
                                if (!closed.await(seconds + LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                                    Runtime.getRuntime().halt(ExitCode.SOFTWARE);
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "driftfire-stop-deadline"));
    }
}
