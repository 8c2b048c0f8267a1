package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.PlayEndpoint;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.kit.Games;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Begins and ends with the application. */
@WebListener
public final class Lifecycle implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Lifecycle.class.getName());
    private static final String APPLICATION = Application.class.getName();

    /** What the application runs; {@code null} before and after. */
    static @Nullable Application application(ServletContext context) {
        return (Application) context.getAttribute(APPLICATION);
    }

    /** A setting that cannot be right ends the deployment with one line that names it. */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Settings settings = Settings.read(
                context::getInitParameter,
                System::getProperty,
                System::getenv,
                Games.find(Lifecycle.class.getClassLoader()));
        if (!(context.getAttribute(ServerContainer.class.getName()) instanceof ServerContainer container)) {
            throw new IllegalStateException("this server has no WebSocket for web applications");
        }
        PlayEndpoint.limitMessages(container);
        Application application = open(settings, context);
        context.setAttribute(APPLICATION, application);
        PlayHost.install(application.host());
        LOG.log(
                Level.INFO,
                () -> "Driftfire is up at " + context.getContextPath() + "/: "
                        + settings.plan().describe(application.host().rooms()) + "; results are kept "
                        + application.store());
    }

    private static Application open(Settings settings, ServletContext context) {
        try {
            return new Application(settings, GameThreads.find(), new ServletPages(context));
        } catch (RuntimeException | Error e) {
            forgetDrivers();
            throw e;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        end(event.getServletContext());
    }

    /** A driver of this application's that {@link DriverManager} keeps would keep the application. */
    private static void forgetDrivers() {
        // The first look loads those that the server has too, and a driver that is loaded registers itself.
        DriverManager.getDrivers();
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver.getClass().getClassLoader() == Lifecycle.class.getClassLoader()) {
                try {
                    DriverManager.deregisterDriver(driver);
                } catch (SQLException e) {
                    LOG.log(Level.WARNING, "a database driver stays registered", e);
                }
            }
        }
    }

    /** Ends what the application runs; a second time does nothing. */
    static void end(ServletContext context) {
        Application application = application(context);
        if (application != null) {
            application.close();
            forgetDrivers();
            context.removeAttribute(APPLICATION);
            PlayHost.install(null);
        }
    }
}
