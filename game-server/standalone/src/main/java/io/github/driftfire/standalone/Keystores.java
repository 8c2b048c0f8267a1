package io.github.driftfire.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The server's key and certificate, from a PKCS#12 file. */
final class Keystores {
    private Keystores() {}

    static SSLContext open(Path file, char[] password) throws KeystoreException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            boolean holdsKey = false;
            for (String alias : Collections.list(store.aliases())) {
                holdsKey |= store.isKeyEntry(alias);
            }
            if (!holdsKey) {
                throw new KeystoreException("must hold a private key, and holds none");
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (NoSuchFileException e) {
            throw new KeystoreException("must be a PKCS#12 keystore, and there is no such file", e);
        } catch (IOException e) {
            throw new KeystoreException(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "must be a keystore that the password opens, and it does not"
                            : "must be a PKCS#12 keystore that can be read",
                    e);
        } catch (GeneralSecurityException e) {
            throw new KeystoreException("must be a PKCS#12 keystore whose key the password opens", e);
        }
    }

    /** A password from a file, without the line's end. */
    static char[] firstLine(Path file) throws KeystoreException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (NoSuchFileException e) {
            throw new KeystoreException("must hold the password, and there is no such file", e);
        } catch (IOException e) {
            throw new KeystoreException("must be a text file that can be read", e);
        }
    }
}
