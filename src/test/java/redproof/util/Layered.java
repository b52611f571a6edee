package redproof.util;

/** Lives in a package that is named for a layer. */
class Layered {}
