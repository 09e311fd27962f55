const UNITS: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };

/** The seconds of a duration as Go writes it (`1m30s`, `500ms`), or null where the text is none. */
export function secondsOf(text: string): number | null {
	if (text === "0") return 0;
	if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s|us|µs|ns))+$/.test(text)) return null;
	let seconds = 0;
	for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|us|µs|ns)/g)) {
		seconds += Number(number) * (UNITS[unit ?? "s"] ?? 1);
	}
	return seconds;
}

/** Seconds as a duration that Docker reads as well: `90s`, `5m`, `2h`. Below a second: `500ms`. */
export function durationText(seconds: number): string {
	if (seconds < 1) return `${Math.round(seconds * 1000)}ms`;
	if (seconds % 3600 === 0) return `${seconds / 3600}h`;
	if (seconds % 60 === 0) return `${seconds / 60}m`;
	return `${Math.round(seconds * 10) / 10}s`;
}
