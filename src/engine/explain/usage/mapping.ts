const PORT = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/;

/** Ports that the host's own servers have as a rule, with the number by which one reaches a container's instead. */
const TAKEN: Record<string, string> = { "22": "2222" };

/** Ports at which whoever reaches them runs code in the program: published to the machine itself alone. */
const DEBUGGERS = new Set(["9229"]);

/** The number or range on the host of a mapping that `mappingOf` gave. */
export function hostPortOf(mapping: string): string {
	return mapping.replace(/^127\.0\.0\.1:/, "").split(":", 1)[0] ?? "";
}

/**
 * What `docker run -p` takes to publish a port (`8080`, `53/udp`, `3000-3010`), as a rule under the same number; null
 * where the text is no port.
 */
export function mappingOf(text: string): string | null {
	const match = PORT.exec(text);
	if (!match || Number(match[1]) > 65535) return null;
	const [, start = "", end, protocol = "tcp"] = match;
	const range = end ? `${start}-${end}` : start;
	const suffix = protocol.toLowerCase() === "tcp" ? "" : `/${protocol.toLowerCase()}`;
	return `${DEBUGGERS.has(range) ? "127.0.0.1:" : ""}${TAKEN[range] ?? range}:${range}${suffix}`;
}
