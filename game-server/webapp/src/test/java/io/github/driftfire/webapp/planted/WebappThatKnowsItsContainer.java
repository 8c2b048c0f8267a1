package io.github.driftfire.webapp.planted;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;

/** The archive must run in every container. */
public record WebappThatKnowsItsContainer(DeployableContainer<?> container) {}
