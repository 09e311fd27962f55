import type { Change } from "../../model/state.ts";
import { expandWord } from "../dockerfile/expand.ts";
import type { Stage } from "./stage.ts";

/** BuildKit gives these a value in every build, once an ARG asks for them. Only the build command knows which. */
const PLATFORM = /^(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT|OSVERSION)$|^TARGETSTAGE$/;

/** Values that double with each line (`ENV A=$A$A`) are cut here. */
const MAX_LENGTH = 8192;

/** A text with its variables replaced. `text` is null where a value is not in the file. */
export interface Expanded {
	text: string | null;
	/** The best that can be shown: unknown variables stay as `$NAME`. */
	shown: string;
	/** Names without a value. */
	missing: string[];
}

/** The place after all instructions, where a container has what ENV set and no build argument. */
export const AT_START = Number.MAX_SAFE_INTEGER;

/** The value that the builder uses for a variable before instruction `at`: ENV first, then ARG. */
export function variableAt(stage: Stage, name: string, at: number): Change | undefined {
	return stage.env.get(name, at - 1) ?? (at === AT_START ? undefined : stage.args.get(name, at - 1));
}

/** Replaces the variables of a word as the builder does before instruction `at` of a stage. Never throws. */
export function expandAt(stage: Stage, text: string, at: number, escape: string): Expanded {
	return expandWith(text, escape, (name) => variableAt(stage, name, at)?.value ?? undefined);
}

/** Replaces the variables of a FROM by the arguments declared before the first FROM. */
export function expandGlobal(globals: Map<string, Change>, text: string, escape: string): Expanded {
	return expandWith(text, escape, (name) => globals.get(name)?.value ?? undefined);
}

/** Whether a build argument is given by BuildKit itself. */
export function isPlatformArgument(name: string): boolean {
	return PLATFORM.test(name);
}

/**
 * The fallback of `${BUILDPLATFORM:-linux/amd64}`, for builders that know no platforms: BuildKit has a value. Empty where
 * there is none (`$BUILDPLATFORM`), null for what is no such argument.
 */
export function platformWithFallback(text: string): string | null {
	const [, braced, fallback = "", bare] = /^"?\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))"?$/.exec(text) ?? [];
	return isPlatformArgument(braced ?? bare ?? "") ? fallback : null;
}

function expandWith(text: string, escape: string, lookup: (name: string) => string | undefined): Expanded {
	const missing: string[] = [];
	// Most words hold nothing to replace.
	if (text.length <= MAX_LENGTH && !/[$'"\\`]/.test(text)) return { text, shown: text, missing };
	if (text.length > MAX_LENGTH) return { text: null, shown: text.slice(0, MAX_LENGTH), missing };
	const first = expandWord(text, lookup, escape);
	if (first.error) return { text: null, shown: text, missing };
	for (const name of first.unset ?? []) if (!missing.includes(name)) missing.push(name);
	if (first.result.length > MAX_LENGTH) return { text: null, shown: first.result.slice(0, MAX_LENGTH), missing };
	if (missing.length === 0) return { text: first.result, shown: first.result, missing };
	const second = expandWord(text, lookup, escape, { keepUnset: "plain" });
	return { text: null, shown: second.error ? text : second.result, missing };
}
