/**
 * What programs do on a stop signal other than to end in order, by their own documentation: `abrupt`, they break off
 * what they have begun; `goes-on`, they do not end at all.
 */
const ENDS: Record<string, Record<string, "abrupt" | "goes-on">> = {
	// Workers: SIGTERM is the warm shutdown, which finishes the running tasks, SIGQUIT the cold one.
	celery: { SIGQUIT: "abrupt" },
	gunicorn: { SIGQUIT: "abrupt", SIGINT: "abrupt" },
	postgres: { SIGQUIT: "abrupt" },
	// Prints the stacks of its threads.
	java: { SIGQUIT: "goes-on" },
};

/** How a program takes a stop signal, where that is no end in order; null where it is, or where nothing is known. */
export function hardEnd(program: string, signal: string): "abrupt" | "goes-on" | null {
	const name = signal.startsWith("SIG") ? signal : `SIG${signal}`;
	return ENDS[program]?.[name] ?? null;
}
