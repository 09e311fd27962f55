import type { Flag, Word } from "../../../model/dockerfile.ts";
import type { WordKind } from "../../../model/facts.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { type LineContext, say } from "../context.ts";
import { durationOf, secondsOf } from "../duration.ts";
import { locatedWord } from "../pairs.ts";
import { explainWord } from "../words/word.ts";

/** Explains one flag of an instruction. One file each, with the entry of the same name in `instructions/flags/`. */
export type FlagExplainer = (context: LineContext, flag: Flag) => PartNote;

/** What a flag's explainer says; the rest of its part is the same for all. */
interface FlagNote {
	what: Message;
	why?: Message[];
	beware?: Message[];
	parts?: PartNote[];
}

/** The part of a flag, from its dashes to the end of its value. */
export function flagPart(flag: Flag, { what, why = [], beware = [], parts = [] }: FlagNote): PartNote {
	// The flag says more about a number or a duration than that it is one.
	for (const part of parts) if (part.what.key.startsWith("words/plain#")) part.what = what;
	return {
		span: flag.span,
		role: "flag",
		known: true,
		counts: { kind: "flags", name: `--${flag.name}` },
		what,
		...(why.length > 0 && { why }),
		...(beware.length > 0 && { beware }),
		parts,
	};
}

/** The value as a word with its variables, explained by what it stands for. Empty where the flag has none. */
export function valueParts(context: LineContext, flag: Flag, kind: WordKind, expands = true): PartNote[] {
	const word = valueWord(context, flag);
	return word ? [explainWord(context, word, kind, expands)] : [];
}

/** The value as a word; null where the flag has none. */
function valueWord(context: LineContext, flag: Flag): Word | null {
	if (flag.value === null || flag.value === "" || !flag.valueSpan) return null;
	return locatedWord(context, flag.value, flag.valueSpan);
}

/** Whether a flag that is true or false is true: bare, or with a value that Docker takes for true. */
export function isOn(flag: Flag): boolean {
	return flag.value === null || /^(1|t|true)$/i.test(flag.value);
}

/** What Docker takes in seconds where a timing of HEALTHCHECK is not given, for those whose sentence names it. */
const TIMINGS: Record<string, number> = { interval: 30, timeout: 30, "start-interval": 5 };

/** One of the timings of HEALTHCHECK: a duration, where `0` means the default. */
export function durationFlag(context: LineContext, flag: Flag): PartNote {
	const key = `instructions/flags/${flag.name}`;
	const value = flag.value ?? "";
	const seconds = secondsOf(value);
	return flagPart(flag, {
		what:
			seconds === null
				? say("words/value#no-duration", { value })
				: seconds === 0
					? say(`${key}#what.zero`)
					: say(`${key}#what.${seconds === TIMINGS[flag.name] ? "same" : "set"}`, { value: durationOf(value) }),
		parts: valueParts(context, flag, "duration", false),
	});
}

/**
 * The warning that a pinned `# syntax` is older than a feature; empty where it is new enough or floats.
 * @param needed the version of the Dockerfile syntax that brought the feature, such as `1.4`
 */
export function tooOld(context: LineContext, feature: string, needed: string): Message[] {
	const directive = context.simulation.file.directives.find((one) => one.name === "syntax");
	const pinned = /docker\/dockerfile:1\.(\d+)/.exec(directive?.value ?? "");
	if (!directive || !pinned || Number(pinned[1]) >= Number(needed.split(".")[1])) return [];
	return [
		say("directives/syntax#too-old", { feature, needed, pinned: `1.${pinned[1]}`, line: { lines: [directive.line] } }),
	];
}
