import type { Duration, DurationUnit } from "../../model/message.ts";

const UNITS: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };
const PIECE = /(\d+(?:\.\d+)?)(h|ms|m|s|us|µs|ns)/g;

/** The seconds of a duration as Go writes it (`1m30s`, `500ms`), or null where the text is none. */
export function secondsOf(text: string): number | null {
	if (text === "0") return 0;
	if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s|us|µs|ns))+$/.test(text)) return null;
	let seconds = 0;
	for (const [, number, unit] of text.matchAll(PIECE)) {
		seconds += Number(number) * (UNITS[unit ?? "s"] ?? 1);
	}
	return seconds;
}

const NAMES: Record<string, DurationUnit> = { h: "hour", m: "minute", s: "second" };

/** A duration as Go writes it, in the units in which it is written; what is below a second in milliseconds. */
export function durationOf(text: string): Duration {
	const pieces = [...text.matchAll(PIECE)].map(([, number, unit = "s"]) => {
		const name = NAMES[unit];
		if (name) return { count: Number(number), unit: name };
		return { count: Number(number) * (UNITS[unit] ?? 1) * 1000, unit: "millisecond" as const };
	});
	const told = pieces.filter(({ count }) => count > 0);
	return { duration: told.length > 0 ? told : [{ count: 0, unit: "second" }] };
}

/** Seconds up to which nobody reckons in minutes. */
const SHORT = 120;

/** Seconds as hours, minutes and seconds. */
export function durationOfSeconds(seconds: number): Duration {
	if (seconds < 1) return { duration: [{ count: Math.round(seconds * 1000), unit: "millisecond" }] };
	if (seconds < SHORT && seconds % 60 !== 0)
		return { duration: [{ count: Math.round(seconds * 10) / 10, unit: "second" }] };
	const whole = Math.round(seconds);
	const pieces: Duration["duration"] = [
		{ count: Math.floor(whole / 3600), unit: "hour" },
		{ count: Math.floor((whole % 3600) / 60), unit: "minute" },
		{ count: whole % 60, unit: "second" },
	];
	return { duration: pieces.filter(({ count }) => count > 0) };
}
