/** A project made from the archetype, as its developer uses it: Maven, the jar in a server's folder of games, the development loop. */
@NullMarked
package io.github.driftfire.archetype;

import org.jspecify.annotations.NullMarked;
