/**
 * What the compiled client needs from the browser and TeaVM's bindings lack or type loosely. Knows no game.
 */
@NullMarked
package io.github.driftfire.client.page;

import org.jspecify.annotations.NullMarked;
