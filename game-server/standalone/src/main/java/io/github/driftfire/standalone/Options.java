package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.site.ClassPathPages;
import io.github.driftfire.endpoint.site.PageSource;
import io.github.driftfire.engine.AddressLimits;
import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.GamesFolder;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
@Command(
        name = "driftfire",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "A real-time multiplayer game server: its games and their pages on one port.",
        footer = {"", "Each option is also read from the environment: --max-players from DRIFTFIRE_MAX_PLAYERS."})
final class Options {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private @Nullable GamesFolder gamesFolder;
    private @Nullable Games games;

    @Option(
            names = "--host",
            paramLabel = "<host>",
            defaultValue = "127.0.0.1",
            converter = Converters.Host.class,
            description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "8080",
            converter = Converters.Port.class,
            description = "Port to listen on; 0 for any. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--origin",
            paramLabel = "<origin>",
            split = ",",
            converter = Converters.Origin.class,
            description = "A page from elsewhere that may connect, such as https://play.example.com; give it again for"
                    + " more")
    private List<String> origins = List.of();

    @Option(
            names = "--max-per-address",
            paramLabel = "<number>",
            defaultValue = "" + AddressLimits.DEFAULT_SEATS,
            converter = Converters.PerAddress.class,
            description =
                    "Most players from one address (IPv6: one /64); 0 switches off all limits of an address. Loopback"
                            + " has none. Default: ${DEFAULT-VALUE}")
    private int maxPerAddress;

    @Option(
            names = "--max-connections-per-address",
            paramLabel = "<number>",
            defaultValue = "" + AddressLimits.DEFAULT_CONNECTIONS,
            converter = Converters.PerAddress.class,
            description = "Most connections from one address; 0 for no limit. Default: ${DEFAULT-VALUE}")
    private int maxConnectionsPerAddress;

    @Option(
            names = "--max-waiting-per-address",
            paramLabel = "<number>",
            defaultValue = "" + AddressLimits.DEFAULT_WAITING,
            converter = Converters.PerAddress.class,
            description = "Most connections without a seat from one address; 0 for no limit. Default: ${DEFAULT-VALUE}")
    private int maxWaitingPerAddress;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "<address>",
            split = ",",
            converter = Converters.TrustedProxy.class,
            description =
                    "A proxy, or a network such as 10.0.0.0/8, whose X-Forwarded-For or Forwarded is believed; give it"
                            + " again for more")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--games",
            paramLabel = "<folder>",
            description = "A folder with the jars of more games. Default: games beside the jar, if it is there")
    private @Nullable Path gamesPath;

    @Option(
            names = "--tls-keystore",
            paramLabel = "<file>",
            description = "Serve https and wss with the key in this PKCS#12 keystore")
    private @Nullable Path keystore;

    @Option(
            names = "--tls-password",
            paramLabel = "<password>",
            description = "The keystore's password; better in the environment or in a file")
    private @Nullable String password;

    @Option(
            names = "--tls-password-file",
            paramLabel = "<file>",
            description = "A file whose first line is the keystore's password")
    private @Nullable Path passwordFile;

    @Option(
            names = "--renice",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "false",
            converter = Converters.Switch.class,
            description = "Give threads of compilers and, without TLS, of selectors less of a busy core than the rooms,"
                    + " with Linux's renice. Default: ${DEFAULT-VALUE}")
    private boolean renice;

    @Option(
            names = "--log",
            paramLabel = "<level>",
            defaultValue = "info",
            converter = Converters.LogLevel.class,
            description = "error, warning, info or debug. Default: ${DEFAULT-VALUE}")
    private System.Logger.Level logLevel = System.Logger.Level.INFO;

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean renice() {
        return renice;
    }

    System.Logger.Level logLevel() {
        return logLevel;
    }

    /** Adds the options of rooms, which the archive has as well. */
    static void addRoomOptions(CommandSpec spec) {
        for (ConfigOption option : RoomOptions.ALL) {
            OptionSpec.Builder builder = OptionSpec.builder("--" + option.name())
                    .paramLabel("<" + option.valueName() + ">")
                    .description(option.description() + ". Default: " + option.defaultText())
                    .converters((ITypeConverter<String>) text -> {
                        if (option.isValid(text)) {
                            return text;
                        }
                        throw new TypeConversionException(option.requirement());
                    });
            spec.addOption(
                    option.isList()
                            ? builder.type(List.class)
                                    .auxiliaryTypes(String.class)
                                    .splitRegex(",")
                                    .arity("1")
                                    .build()
                            : builder.type(String.class).build());
        }
    }

    /** The games of the jar and of the folder. Searched for once. */
    Games games() {
        Games found = games;
        if (found == null) {
            found = Games.find(gamesFolder().loader());
            games = found;
        }
        return found;
    }

    /** One line for each game, and each file of the folder, that is left out. */
    List<String> problems() {
        return Stream.of(gamesFolder().problems(), games().problems())
                .flatMap(List::stream)
                .toList();
    }

    private GamesFolder gamesFolder() {
        GamesFolder opened = gamesFolder;
        if (opened == null) {
            opened = openGamesFolder();
            gamesFolder = opened;
        }
        return opened;
    }

    private GamesFolder openGamesFolder() {
        ClassLoader application = Options.class.getClassLoader();
        Path folder = gamesPath == null ? GamesFolder.beside(Options.class) : gamesPath;
        if (folder == null) {
            return GamesFolder.none(application);
        }
        try {
            return GamesFolder.open(folder, application);
        } catch (IOException e) {
            throw wrong("--games", folder.toString(), "must be a folder that can be read");
        }
    }

    RoomPlan plan() {
        try {
            return RoomOptions.plan(this::roomOption, games());
        } catch (ConfigException e) {
            throw wrong("--" + e.option(), e.value(), e.requirement());
        }
    }

    private @Nullable String roomOption(String name) {
        Object value = spec.findOption("--" + name).getValue();
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : (String) value;
    }

    /** Everything, checked. */
    ServerSettings settings(RoomPlan plan) {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw wrong("--host", host, "must be a host name or an address, and this one is unknown");
        }
        AddressSettings addresses =
                new AddressSettings(maxPerAddress, maxConnectionsPerAddress, maxWaitingPerAddress, trustedProxies);
        PageSource pages = new ClassPathPages(gamesFolder().loader());
        return new ServerSettings(host, port, origins, plan.rooms(), tls(), addresses, pages, plan.defaultGame());
    }

    /** What to type into a browser. */
    String address(int actualPort) {
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        String scheme = keystore == null ? "http://" : "https://";
        return scheme + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + actualPort + "/";
    }

    private @Nullable ServedKeys tls() {
        Path file = keystore;
        if (file == null) {
            if (password != null) {
                throw wrong("--tls-password", null, "must come with --tls-keystore");
            }
            if (passwordFile != null) {
                throw wrong("--tls-password-file", passwordFile.toString(), "must come with --tls-keystore");
            }
            return null;
        }
        ServedKeys.Password secret = secret(file);
        try {
            secret.read();
        } catch (KeystoreException e) {
            throw wrong("--tls-password-file", String.valueOf(passwordFile), e.requirement());
        }
        try {
            return ServedKeys.open(file, secret);
        } catch (KeystoreException e) {
            throw wrong("--tls-keystore", file.toString(), e.requirement());
        }
    }

    private ServedKeys.Password secret(Path file) {
        String given = password;
        Path givenFile = passwordFile;
        if (given != null) {
            return given::toCharArray;
        }
        if (givenFile != null) {
            return () -> Keystores.firstLine(givenFile);
        }
        throw wrong("--tls-keystore", file.toString(), "must come with --tls-password or --tls-password-file");
    }

    private ParameterException wrong(String option, @Nullable String value, String requirement) {
        return new ParameterException(
                spec.commandLine(),
                requirement,
                new TypeConversionException(requirement),
                spec.findOption(option),
                value);
    }
}
