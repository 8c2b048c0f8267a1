// A name given with -Dgame is not asked for, and its rule in archetype-metadata.xml not read.
def game = request.properties.getProperty('game')
if (!(game ==~ '@game.name.rule@')) {
    throw new IllegalArgumentException("game '" + game + "': must be 1 to 32 of a-z, 0-9 and -, begin with a letter, and be no path of the server's own")
}
