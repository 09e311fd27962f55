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

/**
 * Servers that on SIGTERM break off the requests they are answering, with the signal on which they finish them first.
 * Sources: https://nginx.org/en/docs/control.html, https://httpd.apache.org/docs/2.4/stopping.html,
 * https://man7.org/linux/man-pages/man8/php-fpm.8.html
 */
const GENTLE: Record<string, string> = {
	nginx: "SIGQUIT",
	apache2: "SIGWINCH",
	httpd: "SIGWINCH",
	"php-fpm": "SIGQUIT",
};

/** The signal on which a program finishes what SIGTERM makes it break off; null where that is none of these servers. */
export function gentlerSignal(program: string, signal: string): string | null {
	return /^(?:SIG)?TERM$/.test(signal) ? (GENTLE[program] ?? null) : null;
}
