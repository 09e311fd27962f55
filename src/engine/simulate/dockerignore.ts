import { type PathPattern, parsePathPattern } from "./path-pattern.ts";

/** The patterns of a `.dockerignore`, in order. */
export interface Dockerignore {
	patterns: IgnorePattern[];
}

export interface IgnorePattern extends PathPattern {
	/** As in the file, without the blanks around. */
	written: string;
	/** From 1. */
	line: number;
	/** `!`: what it matches stays in the context after all. */
	exception: boolean;
}

/**
 * Reads a `.dockerignore` as Docker does (github.com/moby/patternmatcher): a `#` in the first column begins a comment,
 * paths are relative to the context with or without a leading slash, `!` makes an exception. A pattern that Docker
 * refuses matches nothing here.
 */
export function parseDockerignore(text: string): Dockerignore {
	const patterns: IgnorePattern[] = [];
	text
		.replace(/^\uFEFF/, "")
		.split("\n")
		.forEach((raw, index) => {
			if (raw.startsWith("#")) return;
			const written = raw.trim();
			const exception = written.startsWith("!");
			const path = (exception ? written.slice(1) : written).trim();
			if (path === "") return;
			patterns.push({ written, line: index + 1, exception, ...parsePathPattern(path) });
		});
	return { patterns };
}

/**
 * The pattern that keeps a file of the context (a path without a leading slash) out of it, or null where the file is
 * sent. A pattern that matches a directory holds for all below it; of several the last one decides.
 */
export function ignoredBy({ patterns }: Dockerignore, path: string): IgnorePattern | null {
	const pieces = path.split("/");
	const candidates = pieces.map((_, index) => pieces.slice(0, index + 1).join("/")).reverse();
	let by: IgnorePattern | null = null;
	for (const pattern of patterns) {
		if (pattern.exception === (by === null)) continue;
		if (candidates.some(pattern.matches)) by = pattern.exception ? null : pattern;
	}
	return by;
}
