package r7contacts.port.config;

/**
 * Listener for events of an adapter or a decorator, for {@link ContactBookOpening#listener}. The
 * interfaces that extend it have the events: those of portals and of decorators are in their
 * modules.
 */
public interface ContactBookListener {}
