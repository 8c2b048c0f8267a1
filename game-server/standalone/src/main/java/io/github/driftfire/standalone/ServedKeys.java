package io.github.driftfire.standalone;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.jspecify.annotations.Nullable;

/**
 * The key and certificate that new handshakes use, which a renewal replaces while the server runs. What has changed is told by the
 * content: a file may be replaced, written over, or reached by a link that points elsewhere, and keep its time and size.
 */
final class ServedKeys {
    private static final Logger LOG = System.getLogger(ServedKeys.class.getName());

    /** Where the password comes from, each time again. */
    @FunctionalInterface
    interface Password {
        char[] read() throws KeystoreException;
    }

    private final Path file;
    private final Password password;
    private volatile SSLContext context;
    private byte[] seen;

    private ServedKeys(Path file, Password password, SSLContext context, byte[] seen) {
        this.file = file;
        this.password = password;
        this.context = context;
        this.seen = seen;
    }

    static ServedKeys open(Path file, Password password) throws KeystoreException {
        byte[] seen = digest(file, password);
        return new ServedKeys(file, password, Keystores.open(file, password.read()), seen);
    }

    /** Makes the engines of new connections, with the keys of their time. */
    SSLEngineConfigurator engines() {
        return new SSLEngineConfigurator(context, false, false, false) {
            @Override
            public SSLEngine createSSLEngine() {
                SSLEngine engine = context.createSSLEngine();
                engine.setUseClientMode(false);
                return engine;
            }

            @Override
            public SSLEngine createSSLEngine(@Nullable String peerHost, int peerPort) {
                return createSSLEngine();
            }

            @Override
            public SSLEngineConfigurator copy() {
                return this;
            }
        };
    }

    /**
     * Looks whether the file or its password has changed, and takes what is new. A file that cannot be used is reported once, and the
     * keys before are served on.
     *
     * @return whether new keys are served
     */
    synchronized boolean refresh() {
        byte[] now = digest(file, password);
        if (Arrays.equals(now, seen)) {
            return false;
        }
        seen = now;
        try {
            context = Keystores.open(file, password.read());
            LOG.log(Level.INFO, () -> "new TLS connections use the renewed certificate of " + file);
            return true;
        } catch (KeystoreException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "the changed keystore " + file + " is not used, the one before is: it or its password file "
                            + e.requirement());
            return false;
        }
    }

    /** Of the file and the password. What cannot be read has a digest too, since that is a change. */
    private static byte[] digest(Path file, Password password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try {
                digest.update(new String(password.read()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
            } catch (IOException | KeystoreException e) {
                digest.update(e.toString().getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
